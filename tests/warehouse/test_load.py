from warehouse.promises import run_checks


def test_a_second_load_of_the_same_readings_changes_no_table(loaded, make):
    readings = [make.reading(make.figure("390,000"), make.figure("8.1%", measure="growth", base="yoy"))]
    before = make.dump(loaded(readings))
    assert before["vintage_span"]
    assert make.dump(loaded(readings)) == before
    assert not any(rows for _, rows in run_checks(loaded()))
