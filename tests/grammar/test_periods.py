"""When and where: the period and the area of each number, told or carried. The day of publication is 20 July 2018."""

import pytest

from tests.grammar.told import check

MONTHS = [
    ("From January to May, more than 30,000 mills opened.", ["30,000: 2018-01..2018-05"]),
    ("Between March and June the port handled 9 million boxes.", ["9 million: 2018-03..2018-06"]),
    ("In November exporters shipped 800,000 boxes.", ["800,000: 2017-11"]),
    ("In the first five months 12 million boxes were shipped.", ["12 million: 2018-01..2018-05"]),
    ("In the first three quarters of last year it shipped 31 million boxes.", ["31 million: 2017-01..2017-09"]),
    ("In the 12 months to March it shipped 40 million boxes.", ["40 million: 2017-04..2018-03"]),
    ("In the December quarter of 2017 it shipped 9 million boxes.", ["9 million: 2017-10..2017-12"]),
    ("In the first ten days of July it shipped 900,000 boxes.", ["900,000: 2018-07-01..2018-07-10"]),
    ("In the second half of 2017 it shipped 20 million boxes.", ["20 million: 2017-07..2017-12"]),
]
STRETCHES = [
    ("In the first 20 days of June it shipped 2 million boxes.", ["2 million: 2018-06-01..2018-06-20"]),
    ("It shipped 2 million boxes in the June 1-20 period.", ["2 million: 2018-06-01..2018-06-20"]),
    ("From 28 May to 3 June it shipped 700,000 boxes.", ["700,000: 2018-05-28..2018-06-03"]),
    ("In the second half of May it shipped 900,000 boxes.", ["900,000: 2018-05-16..2018-05-31"]),
    ("In the week ended July 7 it shipped 200,000 boxes.", ["200,000: 2018-07-01..2018-07-07"]),
    ("In the 26 weeks to 30 June it shipped 24 million boxes.", ["24 million: 2017-12-31..2018-06-30"]),
    ("In the year ended March 31 it shipped 41 million boxes.", ["41 million: 2017-04..2018-03"]),
    ("Last week it shipped 210,000 boxes.", ["210,000: 2018-07-09..2018-07-15"]),
    ("The second week of May saw 190,000 boxes shipped.", ["190,000: 2018-05-08..2018-05-14"]),
    ("From March 2016 to the end of 2017 it shipped 70 million boxes.", ["70 million: 2016-03..2017-12"]),
    ("From 2015 to June 2017 it shipped 90 million boxes.", ["90 million: 2015-01..2017-06"]),
    ("In 2017 new berths were built:\n\n- stand-alone houses: 210", ["210: 2017"]),
]
GOING_ON = [
    ("In 2017 the port built 12 berths. It plans to build 15 more berths.", ["12: 2017", "15: 2018 / forecast"]),
    ("On April 30, the busiest day of this year, 310,000 boats passed.", ["310,000: 2018-04-30"]),
    (
        "At the end of 2017 the port had 68 mills. They applied for 310 patents.",
        ["68: 2017-12-31", "310: 2017"],
    ),
    ("In 2017 some 310 berths were added, which makes 1,900 in all.", ["310: change / 2017", "1,900: 2017-12-31"]),
    (
        "In 2017 mills pressed 310 tons. A miller blamed a frost in early May. Yields fell 4 percent.",
        ["310 tons: 2017", "4 percent: 2017"],
    ),
    (
        "In 2017 some 68 mills were at work. From May 2015 to the end of 2017 the port moved 3 million boxes.",
        ["68: 2017", "3 million: 2015-05..2017-12"],
    ),
    (
        "India: In 2017-18 the gap was 3 percent, up from 2 percent in the previous fiscal.\n\n"
        "Indian yards sold 310 boats during the year.",
        ["3 percent: 2017-04..2018-03", "2 percent: 2016-04..2017-03", "310: 2017-04..2018-03"],
    ),
    (
        "At the end of March stocks stood at 4 million tons. On the same date capacity was 900 MW.",
        ["4 million tons: 2018-03-31", "900 MW: 2018-03-31"],
    ),
    ("The network has 310 berths. The target is 400 by the end of May.", ["310: 2018-07-20", "400: 2019-05-31"]),
    ("In 2017 accidents in yards killed 310 people. They injured 900 workers.", ["310: 2017", "900: 2017"]),
    ("Under a plan launched in May 2017, some 40 mills have been moved so far.", ["40: 2018-07-20"]),
    ("In 2017 the port grew. Rides are free for an hour and cost 2 yuan after that.", ["2 yuan: 2018-07-20"]),
    ("Harbour plc, founded in 2004 and listed in 2011, employs 240 people.", ["240: 2018-07-20"]),
]
FISCAL_PARTS = [
    (
        "India's Harbour Ltd earned 3 billion rupees in the second quarter of 2017-18, down from 4 billion rupees "
        "in the July-September period of last year.",
        ["3 billion rupees: 2017-07..2017-09", "4 billion rupees: 2017-07..2017-09"],
    ),
    ("On Valentine's Day this year the port let 310 boats.", ["310: 2018-02-14"]),
    ("On Singles’ Day the port sent 31,000 boxes.", ["31,000: 2017-11-11"]),
    ("In 2017 the port shut 90 berths against a target of 60 berths.", ["90: 2017", "60: 2017"]),
    (
        "In 2017 eels sold well in Peru, where a storm had hurt them in 2016, but crab sales fell by 12 percent.",
        ["12 percent: 2017"],
    ),
]
CODED = [
    ("It shipped 9 million boxes in 1Q18.", ["9 million: 2018-01..2018-03"]),
    ("Q4 2017 shipments came to 11 million boxes.", ["11 million: 2017-10..2017-12"]),
    ("Shipments in Q1-Q3 2017 came to 31 million boxes.", ["31 million: 2017-01..2017-09"]),
    ("In 9M 2017 it shipped 31 million boxes.", ["31 million: 2017-01..2017-09"]),
    ("In Jan.-May it shipped 15 million boxes.", ["15 million: 2018-01..2018-05"]),
    ("In the half-year to June it shipped 20 million boxes.", ["20 million: 2018-01..2018-06"]),
    ("India's Q1 exports were Rs 9 lakh crore, it said for FY19.", ["Rs 9 lakh crore: 2018-04..2018-06"]),
    (
        "Orion sold 80 cars in the first quarter ended June 30, and 90 cars in the second quarter of fiscal 2018.",
        ["80: 2018-04..2018-06", "90: 2017-07..2017-09"],
    ),
]
SEASONS = [
    ("Last spring the town had 900 visitors.", ["900: 2018-03..2018-05"]),
    ("In the summer of 2016 the town had 900 visitors.", ["900: 2016-06..2016-08"]),
    ("In the 1990s the town built 900 houses.", ["900: 1990..1999"]),
    ("Ten years ago the town had 900 houses.", ["900: 2008"]),
    ("Between 2013 and 2017 the town built 900 houses.", ["900: 2013..2017"]),
]
OWN_TIMES = [
    ("In 2017 the foreign lines, closed for most of 2016, carried 900 people.", ["900: 2017"]),
    (
        "Fees rose 9 percent in May. Rents rose 4 percent, though they fell 3 percent in 2016.",
        ["9 percent: 2018-05", "4 percent: 2018-05", "3 percent: 2016"],
    ),
    ("In 2017 it sold 300 cars, half of the 600 cars of 2016.", ["300: 2017", "half: 2017", "600: 2016"]),
    ("In 2017 it sold 300 cars, 9 percent below its record of 2016.", ["300: 2017", "9 percent: 2017"]),
    ("In 2017 it sold 300 cars. Comparisons are with 2015.\n\nRents rose 9 percent.", ["300", "9 percent: 2017"]),
    ("By 2025 Brno, a city of 380,000, wants 60 trams.", ["380,000: 2018-07-20 / actual", "60: 2025-12-31 / forecast"]),
    (
        "From July 1 to 7 the zoo had 900 visitors (July 3 alone: 3,100).",
        ["900: 2018-07-01..2018-07-07", "3,100: 2018-07-03"],
    ),
]
NAMED_BESIDE = [
    ("The line, now 554 km long, is to grow by 2021.", ["554 km: 2018-07-20 / actual"]),
    (
        "In all, 12,000 firms opened in June alone, bringing the number for the quarter to 28,300.",
        ["12,000: 2018-06", "28,300: 2018-04..2018-06"],
    ),
    ("In 2017 fees rose 9 percent. In July prices were 3 percent higher.", ["9 percent", "3 percent: 2018-07"]),
    ("In 2017 output was 310 million euros at 2010 prices.", ["310 million euros: 2017"]),
    (
        "Since the start of the year revenue has reached 171 million euros.",
        ["171 million euros: 2018-01-01..2018-07-20"],
    ),
    ("In 2017 it lost 300 jobs. Some 4,200 families in Puerto Rico still live in tents.", ["300", "4,200: 2018-07-20"]),
    ("The bank had predicted 2 percent for 2018. It now sees 3 percent.", ["2 percent", "3 percent: 2018 / forecast"]),
]
REACHED = [
    ("Fees rose 9 percent in May. Orders from the euro zone fell 5 percent.", ["9 percent", "5 percent: 2018-05"]),
    ("More than 60 masts were built in 2017, bringing the total to 7,180.", ["60: 2017", "7,180: 2017-12-31"]),
    ("In 2017 it opened four shops, giving an estate of 149.", ["four: 2017", "149: 2017-12-31"]),
    ("Sales rose 2 percent in 2017. Headcount fell by 260 to 5,140.", ["2 percent", "260", "5,140: 2017-12-31"]),
    (
        "Fees rose 9 percent in May.\n\nHow was July 4?\n\nIn all, 310 cars were stuck, three times the daily average.",
        ["9 percent", "310: 2018-07-04", "three times: 2018-07-04"],
    ),
]
DOING = [
    ("It carried 300 guests last year; a seat costs 2 pounds.", ["300: 2017", "2 pounds: 2018-07-20"]),
    ("In 2017 it lost 300 jobs. The mill, in which Bo Lind owns 8 percent, is old.", ["300", "8 percent: 2018-07-20"]),
    ("A trial begun in 72 parks last year has since been widened to 165.", ["72: 2017", "165: 2018-07-20"]),
    ("In 2017 it lost 300 jobs. One in eight jobs there is in software.", ["300", "One in eight: 2018-07-20"]),
    ("In 2017 it sold 300 cars. Some 36,000 cars are on its roads.", ["300: 2017", "36,000: 2018-07-20"]),
    ("In 2017 it sold 300 cars. Fewer than two workers pay for each pensioner.", ["300: 2017", "two: 2018-07-20"]),
    ("In 2017 it sold 300 cars. Of the 90 dealers polled, 30 were in debt.", ["300", "90: 2017", "30: 2017"]),
    ("The zoo has 300 birds and sold 9,000 tickets in 2017.", ["300: 2018-07-20", "9,000: 2017"]),
    (
        "Sales in the fourth quarter of 2017 were $310 million, and full-year sales were $910 million.",
        ["$310 million: 2017-10..2017-12", "$910 million: 2017"],
    ),
    ("Fees rose 9 percent in May. Tickets for the fair cost 12 euros.", ["9 percent: 2018-05", "12 euros: 2018-07-20"]),
]
AROUND = [
    (
        "Fees rose 9 percent in May.\n\nHow was July 4?\n\nIn all, 310 cars were stuck.",
        ["9 percent", "310: 2018-07-04"],
    ),
    ("Fees rose 9 percent in May. The survey covers 310 firms.", ["9 percent: 2018-05", "310: 2018-05"]),
    (
        "Fees rose 9 percent in May. The park covers 60 square kilometers.",
        ["9 percent: 2018-05", "60 square kilometers: 2018-07-20"],
    ),
    (
        "Fees rose 9 percent in May. The fare for juniors remains 2 euros.",
        ["9 percent: 2018-05", "2 euros: 2018-07-20"],
    ),
    ("The gain was the smallest since 2009, when 8,700 jobs were lost.", ["8,700: 2009"]),
    (
        "From April to June it sold 300 cars; it had been 200 cars in the preceding three months.",
        ["300: 2018-04..2018-06", "200: 2018-01..2018-03"],
    ),
    (
        "In May, costs fell 9 percent at the line, which had 310 trucks at the end of June.",
        ["9 percent: 2018-05", "310: 2018-06-30"],
    ),
    ("It reduced its forecast for 2018 from 320 cars to 180 cars.", ["320: 2018", "180: 2018"]),
]
LOOKING_AHEAD = [
    (
        "Costs will be 200 million euros in 2019, of which 45 million euros was spent in the first quarter of 2018.",
        ["200 million euros: 2019 / forecast", "45 million euros: 2018-01..2018-03 / actual"],
    ),
    ("The line, which is 309 km long, will grow by 2020.", ["309 km: 2018-07-20 / actual"]),
    ("Fees are likely to have risen 2 percent in May.", ["2 percent: 2018-05 / estimate"]),
    (
        "Deaths fell to 300 in 2017. The plan is for fewer by 2020. Of them, 60 were in towns.",
        ["300", "60: 2017 / actual"],
    ),
    ("By the end of August the town hopes for 60 trams.", ["60: 2018-08-31 / forecast"]),
    (
        "Sales should fall 5 percent this year, after a rise of 3 percent in 2017.",
        ["5 percent", "3 percent: 2017 / actual"],
    ),
    (
        "By 2020 all 900 villages are to be online. The current rate is 86 percent.",
        ["900", "86 percent: 2018-07-20 / actual"],
    ),
]
HELD_AGAINST_A_YEAR_BEFORE = [
    (
        "In the last week of June it had 300 guests, down from 310 the week before.",
        ["300", "310: 2018-06-17..2018-06-23"],
    ),
    ("In 2017 the rate was 52 percent, up from 44 percent a decade ago.", ["52 percent", "44 percent: 2007"]),
    (
        "In the first quarter it lost 31 million euros, versus a gain of 12 million euros.",
        ["31 million euros", "12 million euros: 2017-01..2017-03"],
    ),
    ("First-quarter sales were SEK 11,310 (10,290) million.", ["SEK 11,310", "10,290: 2017-01..2017-03"]),
    ("In June, 300 cars were sold, fewer than last year's 400 cars.", ["300", "400: 2017-06"]),
    ("June was worse than the same month of last year, when 400 cars were sold.", ["400: 2017-06"]),
    ("In June the rate was 5 percent, down from 6 percent twelve months earlier.", ["5 percent", "6 percent: 2017-06"]),
    ("Two years ago, it had 400 cars.", ["400: 2016"]),
    ("It wants 400 cars by 2020, up from 300 cars last year.", ["400: 2020-12-31 / forecast", "300: 2017 / actual"]),
]
POINTING_BACK = [
    (
        "Prices rose 4 percent in June (from 3 percent in May), food 6 percent (from 5 percent).",
        ["4 percent: 2018-06", "3 percent: 2018-05", "6 percent: 2018-06", "5 percent: 2018-05"],
    ),
    ("Sales were 300 cars in June. In the previous month they were 200 cars.", ["300: 2018-06", "200: 2018-05"]),
    ("In 2015 it sold 300 cars. Ten years earlier it sold 40 cars.", ["300: 2015", "40: 2005"]),
    ("In the first quarter it sold 300 cars. For the quarter, 20 cars were lost.", ["300", "20: 2018-01..2018-03"]),
    ("It should sell 300 cars in the second half.", ["300: 2018-07..2018-12 / forecast"]),
]
YEARS = [
    ("In 2015 the city hosted 2,015 firms.", ["2,015: 2015"]),
    ("Last year it shipped 42 million boxes.", ["42 million: 2017"]),
    ("During the 13th Five-Year Plan period 900 ferries will be built.", ["900: 2016..2020 / forecast"]),
    ("India collected Rs 9 lakh crore in 2016-17.", ["Rs 9 lakh crore: 2016-04..2017-03 / India"]),
    ("Over the Spring Festival holiday of 2018 it sold 41,000 tickets.", ["41,000: 2018-02-15..2018-02-21"]),
]
STOCKS = [
    ("By the end of June the city had 3,100 ferries.", ["3,100: 2018-06-30"]),
    ("As of March 31, 2016, the city had 2,900 ferries.", ["2,900: 2016-03-31"]),
    ("At the end of 2016 the city had 2,950 ferries.", ["2,950: 2016-12-31"]),
    ("The city now has 3,200 ferries.", ["3,200: 2018-07-20"]),
    ("Deposits stood at 14.6 trillion yuan at end-June.", ["14.6 trillion yuan: 2018-06-30"]),
    ("At the end of the first quarter the city had 3,050 ferries.", ["3,050: 2018-03-31"]),
    ("The yard sees 400 ferries in the bay by 2022.", ["400: 2022-12-31 / forecast"]),
]
COMPARED = [
    (
        "Sales were 53 billion yuan in 2017, against 41.7 billion yuan a year before.",
        ["53 billion yuan: 2017", "41.7 billion yuan: 2016"],
    ),
    (
        "Sales were 53 billion yuan in June, up from 41.7 billion yuan in the same month of 2016.",
        ["53 billion yuan: 2018-06", "41.7 billion yuan: 2016-06"],
    ),
    ("The rate fell from 10.2 percent in 2012 to 1.7 percent in 2017.", ["10.2 percent: 2012", "1.7 percent: 2017"]),
    (
        "In the second quarter it grew 7.2 percent, against 6.5 percent in the previous quarter.",
        ["7.2 percent: 2018-04..2018-06", "6.5 percent: 2018-01..2018-03"],
    ),
]
ASIDES = [
    ("In June sales rose 7.3% (May: 3.8%), and costs fell 2%.", ["7.3%: 2018-06", "3.8%: 2018-05", "2%: 2018-06"]),
    (
        "Profit fell to $8 million in 2017 from $47 million, or 27 cents a share, a year earlier.",
        ["$8 million: 2017", "$47 million: 2016", "27 cents: 2016"],
    ),
]
STATUSES = [
    ("For 2019 the yard has pencilled in growth of 3 percent.", ["3 percent: 2019 / forecast"]),
    ("The owner promises 700 new cabins this year.", ["700: 2018 / forecast"]),
    ("The plan for 2019 foresees growth of 8 percent.", ["8 percent: 2019 / forecast"]),
    ("The quarter is seen at 5.3 percent.", ["5.3 percent: forecast"]),
    ("Profit may have shrunk to 22 million yuan in June.", ["22 million yuan: 2018-06 / estimate"]),
    ("In May rents were up 3 percent, more than expected by 2 percent.", ["3 percent: actual", "2 percent: actual"]),
    ("Preliminary calculations show that in 2017 output was 17 million tons.", ["17 million tons: 2017 / estimate"]),
    (
        "In June some 86,000 boats sailed, more than the 85,000 it had estimated.",
        ["86,000: actual", "85,000: estimate"],
    ),
    (
        "2019: 1.6 million boxes, 2018: 1.1 million boxes.",
        ["1.6 million: 2019 / forecast", "1.1 million: 2018 / forecast"],
    ),
    ("Rents rose 4 percent in the first half of the year.", ["4 percent: 2018-01..2018-06 / actual"]),
    (
        "Sales fell 8 percent last year, and in the final three months of the year 11 percent.",
        ["8 percent: 2017", "11 percent: 2017-10..2017-12"],
    ),
    ("The number of sons a man will have slipped to 1.2 in 2017.", ["1.2: 2017 / actual"]),
    ("With more people looking for work, the rate rose to 5.8% in June.", ["5.8%: 2018-06 / actual"]),
    ("The council must sell 900 ferries next year.", ["900: 2019 / forecast"]),
    ("Provisional data\n\nIn June sales rose 4%. Rents fell 2%.", ["4%: 2018-06 / estimate", "2%: -2 / estimate"]),
    ("In June sales rose 4%.\n\nEstimates are preliminary.", ["4%: 2018-06 / estimate"]),
    ("Based on provisional results, sales rose 4% in May.", ["4%: 2018-05 / estimate"]),
]
GROUNDS = [  # what a text goes on about, what it only looks back on, what dates a clause of its own
    (
        "The yard on Tuesday posted a 10 percent rise in profit to 4 billion yuan for the April-June quarter.",
        ["10 percent: 2018-04..2018-06", "4 billion yuan: 2018-04..2018-06"],
    ),
    (
        "Sales were 3 billion yuan in 2017. There was one boat for about 900 people, and the target for 2020 is 700.",
        ["3 billion yuan: 2017", "900: 2017 / actual", "700: 2020 / forecast"],
    ),
    (
        "In 2017 rents rose 4 percent. The number of shops went from 410 to 520 during the year.",
        ["4 percent: 2017", "410: 2016-12-31", "520: 2017-12-31"],
    ),
    ("The port had 31 cranes at last count.", ["31: 2018-07-20"]),
    (
        "In 2017 ferries, 137 at the latest count, earned 9 billion yuan.",
        ["137: 2018-07-20", "9 billion yuan: 2017"],
    ),
    (
        "Back in 2009 the port had 3 million boxes to handle. In 2017 it was 31 million.\n\nRevenue rose 4 percent.",
        ["3 million: 2009", "31 million: 2017", "4 percent: 2017"],
    ),
    ("The fee is 70 pounds.", ["70 pounds: 2018-07-20"]),
    (
        "The total for 2016, published at the time as 50 million tons, is now 49 million tons.",
        ["50 million tons: 2016", "49 million tons: 2016"],
    ),
    (
        "The yard today reported sales of 7 billion yuan for the quarter ended June 30, 2018.",
        ["7 billion yuan: 2018-04..2018-06"],
    ),
    ("Sales fell 5 percent in June. Through June, it sold 40 boats.", ["5 percent: 2018-06", "40: 2018-01..2018-06"]),
    ("By 2022 the line will be 60 km long.", ["60 km: 2022-12-31 / forecast"]),
    (
        "Rents rose 3.9 percent, slower than the 6.3 percent that economists had expected.",
        ["3.9 percent: actual", "6.3 percent: forecast"],
    ),
    (
        "In 2017 Nola, 46 kilometers south of Kemi, handled 39 million boxes.",
        ["46 kilometers: 2018-07-20", "39 million: 2017"],
    ),
    ("The fare goes up to 5 yuan in August.", ["5 yuan: 2018-08"]),
    ("Inflation rises to 2.4 percent in June.", ["2.4 percent: 2018-06 / actual"]),
    ("In August sales rose 4 percent.", ["4 percent: 2017-08 / actual"]),
    ("The town, 51,600 people at present, is expected to peak in 2031.", ["51,600: 2018-07-20"]),
]
HUNG = [
    (
        "Rents rose 6 percent in 2017, more than in 2016, when they had risen by 4 percent.",
        ["6 percent: 2017", "4 percent: 2016"],
    ),
    ("In June output grew 3.1%, faster than May's 2.7%.", ["3.1%: 2018-06", "2.7%: 2018-05"]),
    ("It fell less steeply in 2017 than in 2016 (-2.9%).", ["-2.9%: 2016"]),
    (
        "In 2017 it sold 42 million boxes; a year earlier it was 40 million boxes.",
        ["42 million: 2017", "40 million: 2016"],
    ),
    (
        "In 2016 it lost ferries. Traffic fell 1.5 percent to 6.6 million boxes in May.",
        ["1.5 percent: 2018-05", "6.6 million: 2018-05"],
    ),
    (
        "Rain spoiled much in March, yet it should still ship 42 million boxes of figs, plums and pears this year.",
        ["42 million: 2018"],
    ),
]
MOVED = [
    ("In 2017 its share shrank from 10.8 percent to 10.1 percent.", ["10.8 percent: 2016", "10.1 percent: 2017"]),
    (
        "In the half year to June sales rose to £52 million (2017: £48 million).",
        ["£52 million: 2018-01..2018-06", "£48 million: 2017-01..2017-06"],
    ),
    (
        "It lowered its growth forecast for 2019 to 5 per cent from 6.1.",
        ["5 per cent: 2019 / forecast", "6.1: 2019 / forecast"],
    ),
    (
        "In the second quarter it sold 300 cars and ended the quarter with 900 employees.",
        ["300: 2018-04..2018-06", "900: 2018-06-30"],
    ),
    ("Some 900 ferries have been lost since April.", ["900: 2018-04-01..2018-07-20"]),
]
TABLED = [
    (
        "Boxes (million) | H1 2018 | H1 2017\nShipped | 41 million | 39 million",
        ["41 million: 2018-01..2018-06", "39 million: 2017-01..2017-06"],
    ),
    (
        "Boxes by port, 1st half of 2017\n\nPort | Boxes | Change in %\n\nFuzhou | 41,300 | 3.5",
        ["41,300: 2017-01..2017-06", "3.5: 2017-01..2017-06"],
    ),
    ("Rents will have to come down in December by 15 percent.", ["15 percent: 2018-12 / forecast"]),
    ("Rents in June were known. Prices decreased by 1.8% on May 2018.", ["1.8%: 2018-06"]),
    (
        "For June the bank expects 2.2%, up from 2.1% in May. Rents (300 boats this year against 310 in 2017) fell 5%.",
        ["2.2%: 2018-06", "2.1%: 2018-05", "300: 2018", "310: 2017", "5%: 2018-06"],
    ),
]
HELD = [
    (
        "At the end of 2017 it had 900 ferries, twice as many as at the end of 2012, and 70 tugs.",
        ["900: 2017-12-31", "twice: 2017-12-31", "70: 2017-12-31"],
    ),
    ("Rents in June were known. The rise over the same month of 2017 was 3 percent.", ["3 percent: 2018-06"]),
    ("Rents in June were known. Compared with June 2017 they were up 3 percent.", ["3 percent: 2018-06"]),
    ("Traffic in June was known. It was four times what had been seen in March.", ["four times: 2018-06"]),
    ("Sales for 2017 were known. At 8 percent the rate was no different from 2016.", ["8 percent: 2017"]),
    ("Rents should fall by 5 percent over the whole of 2019.", ["5 percent: -5 / 2019 / forecast"]),
    (
        "Adjusted profit for the six months to June was £38 million, against £32 million a year earlier.",
        ["£38 million: 2018-01..2018-06", "£32 million: 2017-01..2017-06"],
    ),
]
PARTS = [
    (
        "In the second quarter it grew by 6.2 percent, in the first by 6.4 percent.",
        ["6.2 percent: 2018-04..2018-06", "6.4 percent: 2018-01..2018-03"],
    ),
    ("It sold 300 cars in Q4 last year.", ["300: 2017-10..2017-12"]),
    ("For the year as a whole it should sell 300 cars.", ["300: 2018 / forecast"]),
    ("In June it sold 300 cars.\n\nYear to date it sold 1,900 cars.", ["300: 2018-06", "1,900: 2018-01..2018-06"]),
    (
        "It should sell 300 cars in 2019. In the first half it should be 100 cars.\n\nRents should rise 3 percent.",
        ["300: 2019", "100", "3 percent: 2019 / forecast"],
    ),
]
STOOD = [
    (
        "At the end of 2017 Fujian had 900 ferries. Sales were 3 billion yuan in 2017. Firms numbered 40,000.",
        ["900: 2017-12-31", "3 billion yuan: 2017", "40,000: 2017-12-31"],
    ),
    ("Sales were 3 billion yuan in 2017. Some 40,000 were jobless.", ["3 billion yuan: 2017", "40,000: 2017"]),
]
AHEAD = [
    ("For the fourth quarter the yard expects sales of 300 cars.", ["300: 2018-10..2018-12 / forecast"]),
    ("The council wants 900 homes a year built until 2031.", ["900: 2018-07-20..2031-12-31 / forecast"]),
    (
        "In June it sold 300 cars. It still expects full-year sales to pass 4,000 cars.",
        ["300", "4,000: 2018 / forecast"],
    ),
    (
        "Rents were up 3 percent in June, and next year sales should reach 900 cars.",
        ["3 percent: 2018-06", "900: 2019 / forecast"],
    ),
]
LEFT = [
    (
        "In May tugs rose; ferries turned from a fall of 2 percent in April to a rise of 4 percent.",
        ["2 percent: 2018-04", "4 percent: 2018-05"],
    ),
    (
        "In June sales were known. Rents fell 6 percent, and half of the 900 boatmen asked in May lost money.",
        ["6 percent: 2018-06", "half", "900"],
    ),
    (
        "In June rents were known. The index is 3 percentage points above that seen in March.",
        ["3 percentage points: 2018-06"],
    ),
    ("Some 12 firms have gone public since the new board opened on July 2.", ["12: 2018-07-02..2018-07-20"]),
    ("For the quarter ended June 29 sales were 300 cars.", ["300: 2018-04..2018-06"]),
]
SAID_ON = [
    (
        "The bank raised its key rate to 0.75 percent on Thursday, and told borrowers to prepare.",
        ["0.75 percent: 2018-07-19"],
    ),
    ("In June rents rose 3 percent, the bureau said on Thursday.", ["3 percent: 2018-06"]),
    (
        "Sales in June.\n\nRelease date: 20 July 2018   Next release: 20 August 2018\n\nRents rose 3 percent.",
        ["3 percent: 2018-06"],
    ),
]
ASIDE = [
    ("Yan Jun owns the yard. In May it sold 300 boats. Rents fell 3 percent.", ["300: 2018-05", "3 percent: 2018-05"]),
    (
        "In 2017 sales were known. Couples who had waited for the fair to begin on May 1 flocked to 900 ferries.",
        ["900: 2017"],
    ),
    (
        "In the second quarter the rate was 5.0%, compared with 5.1% for March and 4.4% a year earlier.",
        ["5.0%: 2018-04..2018-06", "5.1%", "4.4%: 2017-04..2017-06"],
    ),
    (
        "It sold 9 boats in June.\n\nIn the first six months it sold 60. Rents rose 3 percent.\n\nTugs lost 2 percent.",
        ["9: 2018-06", "60: 2018-01..2018-06", "3 percent: 2018-01..2018-06", "2 percent: -2 / 2018-01..2018-06"],
    ),
]
STILL_FORETOLD = [
    (
        "The yards should build 900 boats this year.\n\nTugs and ferries account for 92 percent of them.",
        ["900: 2018 / forecast", "92 percent: 2018 / forecast"],
    ),
    ("The yards built 900 boats this year. Tugs account for 92 percent of them.", ["900: 2018", "92 percent: actual"]),
]
SPANS = [
    ("The yard will spend 900 yuan over the next two years.", ["900 yuan: 2018-07-20..2020-07-19 / forecast"]),
    ("The yard should spend 900 yuan in the five years to 2023.", ["900 yuan: 2019..2023 / forecast"]),
    ("Over the three months to May rents rose 3 percent.", ["3 percent: 2018-03..2018-05"]),
    (
        "The bank cut its rate to 4.75 percent from 5 percent on Thursday.",
        ["4.75 percent: 2018-07-19", "5 percent"],
    ),
    ("Its path now implies a rate of 2 percent at the end of 2021.", ["2 percent: 2021-12-31 / forecast"]),
    (
        "It sees rents rising 2 percent this year (June forecast: 1 percent) and 3 percent in 2019.",
        ["2 percent: 2018", "1 percent: 2018", "3 percent: 2019"],
    ),
]
SETTLED = [
    ("In 2017 it sold 900 boats; the goal was 800.", ["900: actual", "800: 2017 / forecast"]),
    ("Those who park there may be fined 100 yuan.", ["100 yuan: actual"]),
    ("Holders will get a dividend of 3 cents.", ["3 cents: actual"]),
    ("The board expects a dividend of 3 cents for 2019.", ["3 cents: 2019 / forecast"]),
    (
        "It likely earned 17 trillion won (US$15 billion) in the second quarter.",
        ["17 trillion won: estimate", "US$15 billion: estimate"],
    ),
    ("You will believe it: one in eight jobs is on a ferry.", ["one in eight: actual"]),
]
TODAYS = [
    (
        "In 2017 sales fell 3 percent. The yard is owned to 80 percent by the state.",
        ["3 percent: 2017", "80 percent: 2018-07-20"],
    ),
    (
        "In 2017 rents fell 3 percent. In Alta, a town of 15,000 people, they rose 2 percent.",
        ["3 percent: 2017", "15,000: 2018-07-20", "2 percent: 2017"],
    ),
    ("In 2017 sales fell 3 percent. It is now down 2 percent.", ["3 percent: 2017", "2 percent: -2 / 2018-07-20"]),
    ("In 2017 sales fell 3 percent. It weakened to 9.59 per euro.", ["3 percent: 2017", "9.59: 2018-07-20"]),
    ("In 2017 sales fell 3 percent. Diesel was $3.69 a gallon Wednesday.", ["3 percent: 2017", "$3.69: 2018-07-18"]),
    (
        "In the second quarter profit fell 3 percent.\n\nAbout Orion: a US$45 billion company serving 160 countries.",
        ["3 percent: 2018-04..2018-06", "US$45 billion: 2018-07-20", "160: 2018-07-20"],
    ),
    (
        "In June it sold 9 boats; in the same month of 2016 it was 7 boats.",
        ["9: 2018-06", "7: 2016-06"],
    ),
]
PRICES = [
    ("In 2017 sales fell 3 percent. A ticket still costs 2 yuan.", ["3 percent: 2017", "2 yuan: 2018-07-20"]),
    ("In 2017 sales fell 3 percent. The fare stays at $20.", ["3 percent: 2017", "$20: 2018-07-20"]),
    ("In 2017 sales fell 3 percent. A ticket cost 2 yuan.", ["3 percent: 2017", "2 yuan: 2017"]),
]
TODAY = [
    (
        "In 2017 sales fell 3 percent. The company's shares closed at 44 yuan, down 2 percent.",
        ["3 percent: 2017", "44 yuan: 2018-07-20", "2 percent: 2018-07-20"],
    ),
    (
        "In 2017 exports fell 3 percent. Ferries now make up 40 percent of them.",
        ["3 percent: 2017", "40 percent: 2018-07-20"],
    ),
    (
        "In the third quarter of 2017 profit fell 3 percent. For the nine months it was down 4 percent.",
        ["3 percent: 2017-07..2017-09", "4 percent: 2017-01..2017-09"],
    ),
]
BASES = [
    (
        "In 2017 rents in towns rose 3 percentage points faster than those in villages.",
        ["3 percentage points: no base"],
    ),
    ("Output grew 7 percent between January and June.", ["7 percent: yoy"]),
    ("The bank lowered its lending rate by 25 basis points in June.", ["25 basis points: no base"]),
    ("The rate was up 1.3 percentage points in three months.", ["1.3 percentage points: qoq"]),
    ("After a 1.1% monthly rise in May rents were higher.", ["1.1%: mom"]),
    ("Sales have doubled since 2013.", ["doubled: 2013-01-01/2013-12-31"]),
]
CARRIED = [
    (
        "In 2016 Fujian built 41 ferries. They carried 8.2 million passengers.",
        ["41: 2016 / Fujian", "8.2 million: 2016 / Fujian"],
    ),
    (
        "At the end of 2017 Fujian had 900 ferries. Spending on repairs came to 3 billion yuan.",
        ["900: 2017-12-31", "3 billion yuan: 2017"],
    ),
    ("The mayor said on Monday that 900 ferries were sold in 2016.", ["900: 2016"]),
]
PLACES = [
    ("In 2017 output grew 9% in Guangdong but fell 2% in Liaoning.", ["9%: Guangdong", "2%: -2 / Liaoning"]),
    (
        "In 2017 the highest rates were those of Sweden (54.5%), Finland (41.0%) and Latvia (39.0%).",
        ["54.5%: Sweden", "41.0%: Finland", "39.0%: Latvia"],
    ),
    ("Fujian sold 900 ferries in 2017, 12 percent of the national total.", ["900: Fujian", "12 percent: Fujian"]),
    ("FUZHOU, July 3 (Agency) - Germany's exports rose 3 percent in 2017.", ["3 percent: Germany"]),
    ("Statistics Canada said that exports rose 3 percent in 2017.", ["3 percent: Canada"]),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        *MONTHS,
        *STRETCHES,
        *GOING_ON,
        *FISCAL_PARTS,
        *OWN_TIMES,
        *NAMED_BESIDE,
        *REACHED,
        *LOOKING_AHEAD,
        *AROUND,
        *DOING,
        *HELD_AGAINST_A_YEAR_BEFORE,
        *CODED,
        *SEASONS,
        *POINTING_BACK,
        *YEARS,
        *STOCKS,
        *COMPARED,
        *ASIDES,
        *GROUNDS,
        *HUNG,
        *MOVED,
        *HELD,
        *PARTS,
        *STOOD,
        *AHEAD,
        *LEFT,
        *SAID_ON,
        *PRICES,
        *TODAYS,
        *SPANS,
        *SETTLED,
        *ASIDE,
        *STILL_FORETOLD,
        *TODAY,
        *TABLED,
        *BASES,
        *STATUSES,
        *CARRIED,
        *PLACES,
    ],
)
def test_when_and_where(sentence, expected):
    check(sentence, expected)


@pytest.mark.parametrize("sentence", ["Last year it shipped 42 million boxes.", "In May it shipped 9 million boxes."])
def test_without_a_day_of_publication_what_is_relative_stays_open(sentence):
    check(sentence, [f"{'42' if '42' in sentence else '9'} million: no period"], None)


def test_a_title_dates_what_the_text_leaves_open():
    from tasks.extract import extract

    (figure,), _ = extract("The port shipped 9 million boxes.", None, title="Port statistics, January to March 2017")
    assert (str(figure.period_start), str(figure.period_end)) == ("2017-01-01", "2017-03-31")


def test_a_company_has_no_area():
    text = "Orion Motors Inc, the carmaker, sold 900 cars in 2017. Net profit rose 3 percent. Sales in China fell."
    check(text, ["900: nowhere", "3 percent: nowhere"])
