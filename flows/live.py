"""Which warehouse an installation writes to: a file of this machine, or a lake for several."""

from config.settings import Settings
from warehouse.connection import Live
from warehouse.lake import Lake


def live(config: Settings) -> Live:
    """The lake if the settings name one, else the file."""
    if not config.lake:
        return config.warehouse
    files = config.lake_files or str((config.data / "lake").resolve())
    return Lake(config.lake, files, config.data / "scratch")
