"""Why a fetch brought nothing."""


class FetchFailed(Exception):
    """One argument, the reason: a short sentence from a small set, so that refusals can be counted."""


class Refused(FetchFailed):
    """What this house does not ask for, whatever the other side says."""


class Later(FetchFailed):
    """What may be had in another run: the host is away, busy or slow."""


class Passing(Later):
    """A failure that may be gone at the next attempt."""
