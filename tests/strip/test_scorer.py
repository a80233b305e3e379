"""What a block is judged by does not change from one process to the next."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.strip.scorer import add_up

WEIGHTS = st.dictionaries(st.text(max_size=3), st.floats(-5, 5), min_size=3, max_size=40)


@given(WEIGHTS, st.randoms(use_true_random=False))
def test_weights_add_up_to_the_same_in_any_order(weights, chance):
    told = list(weights)
    chance.shuffle(told)
    assert add_up((told, weights)) == add_up((weights, weights))
