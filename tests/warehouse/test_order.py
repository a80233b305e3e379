"""Nothing depends on the order, the batches or the number of loads."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.load import load
from warehouse.derive import rebuild
from warehouse.promises import run_checks


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_order_in_any_batches_any_number_of_times_gives_the_same_tables(data, readings, warehouses, make):
    one, other = warehouses
    make.empty(one)
    make.empty(other)
    given_readings = data.draw(readings)
    load(one, make.run(), given_readings, make.sources)
    shuffled = data.draw(st.permutations(given_readings + given_readings[:2]))
    size = data.draw(st.integers(1, max(1, len(shuffled))))
    for start in range(0, len(shuffled), size):
        load(other, make.run(), shuffled[start : start + size], make.sources)
    if not given_readings:
        return
    assert make.dump(one) == make.dump(other)
    broken = [(promise, rows) for promise, rows in run_checks(other) if rows]
    assert not broken
    rebuild(one)
    assert make.dump(one, make.belief) == make.dump(other, make.belief)


def test_two_articles_that_withdraw_on_one_day_have_an_order_of_their_own(warehouses, make):
    """Both rows carry the figure that stands from then on, so that only the article tells one from the other."""
    stands = make.reading(make.figure("390,000"), url="https://example.org/stands", published=make.days[0])
    pages = [f"https://example.org/{number}" for number in range(8)]
    said = [make.reading(make.figure("400,000"), url=url, published=make.days[1]) for url in pages]
    cut = [make.reading(url=url, published=make.days[1], fetched=make.days[3]) for url in pages]
    dumps = []
    for db, readings in zip(warehouses, ([stands, *said, *cut], [*reversed([stands, *said, *cut])]), strict=True):
        make.empty(db)
        for start in range(0, len(readings), 3):
            load(db, make.run(), readings[start : start + 3], make.sources)
        assert not [promise for promise, rows in run_checks(db) if rows]
        dumps.append(make.dump(db))
    assert dumps[0] == dumps[1]


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_rereading_by_other_grammars_leaves_the_belief_that_the_ledger_gives(data, readings, warehouses, make):
    db, _ = warehouses
    make.empty(db)
    captured = data.draw(readings)
    for number in (1, 2, 3):
        read = [each for each in captured if number == 1 or data.draw(st.booleans())]
        changes = [{}, {"article": None, "figures": ()}, {"figures": ()}]
        reread = [replace(each, grammar=str(number), **data.draw(st.sampled_from(changes))) for each in read]
        elsewhere = [
            replace(each, article=replace(each.article, url="https://example.org/moved"))
            if each.article and data.draw(st.integers(0, 4)) == 0
            else each
            for each in reread
        ]
        load(db, make.run(number, str(number)), elsewhere, make.sources)
        assert not [(promise, rows) for promise, rows in run_checks(db) if rows]
