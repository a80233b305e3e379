"""`python -m flows` is `restated`."""

from flows.cli import main

main()
