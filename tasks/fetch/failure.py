"""Why a fetch brought nothing."""


class FetchFailed(Exception):
    """One argument, the reason: a short sentence from a small set, so that refusals can be counted."""


class Refused(FetchFailed):
    """What this house does not ask for, whatever the other side says."""


class Passing(FetchFailed):
    """A failure that may be gone at the next attempt."""
