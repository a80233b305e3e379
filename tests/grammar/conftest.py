"""What fails in a row of a table is shown with both sides."""

import pytest

pytest.register_assert_rewrite("tests.grammar.told")
