"""One frozen Settings object, from the environment (RESTATED_...) over an optional restated.toml over defaults."""

import os
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

HERE = Path(__file__).parent


class BadConfiguration(Exception):
    """Configuration that cannot be used: one line that names the file and the key."""


class Settings(BaseSettings):
    """Every path and bound that an installation may set."""

    model_config = SettingsConfigDict(env_prefix="RESTATED_", toml_file="restated.toml", frozen=True, extra="forbid")

    data: Path = Field(Path("data"), description="warehouse, captures, published copy, report and Prefect's state")
    sources: Path = Field(HERE / "sources", description="folder of one TOML file a source")
    indicators: Path = Field(HERE / "indicators.toml", description="the catalogue of indicators")
    places: Path = Field(HERE / "places.toml", description="names of places below ISO 3166: districts, parks")
    lake: str | None = Field(
        None, description="PostgreSQL database, as libpq takes it: the warehouse is a DuckLake there"
    )
    lake_files: str | None = Field(
        None, description="its Parquet files: shared folder or s3://...; else in the data folder"
    )
    user_agent: str = Field("Restated/0.1 (+mailto:set-user_agent-in-restated.toml)", min_length=3)
    connect_timeout: float = Field(10, gt=0, description="seconds")
    read_timeout: float = Field(30, gt=0, description="seconds")
    deadline: float = Field(120, gt=0, description="seconds in all for one page, waits between requests left out")
    retries: int = Field(3, ge=0, le=10)
    max_retry_after: float = Field(120, ge=0, description="seconds; a longer Retry-After is a failure")
    max_bytes: int = Field(20_000_000, gt=0, description="of one body after decompression")
    host_delay: float = Field(1.0, ge=0, description="seconds between two requests to one host")
    hosts: int = Field(8, ge=1, description="that are asked side by side; each by one request at a time")
    lock_wait: float = Field(0, ge=0, description="seconds that a run waits for another that writes to the warehouse")
    task_runner: Literal["processes", "dask"] = Field("processes", description="where pages are read")
    dask_scheduler: str | None = Field(None, description="of a cluster that runs already, e.g. tcp://scheduler:8786")
    processes: int = Field(min(4, os.cpu_count() or 1), ge=1, description="that read; 1: where the run itself is")
    batch_size: int = Field(500, ge=1, description="articles a task carries")
    keep_versions: int = Field(3, ge=1, description="of the readers' copy that differ: so many stay")

    @property
    def warehouse(self) -> Path:
        """The live database: only the writer opens it."""
        return self.data / "restated.duckdb"

    @property
    def published(self) -> Path:
        """The readers' copy, replaced whole by rename after each run."""
        return self.data / "published" / "restated.duckdb"

    @property
    def captures(self) -> Path:
        """Folder of the WARC files."""
        return self.data / "captures"

    @property
    def backups(self) -> Path:
        """Folder of the whole copies that `restated backup` and the maintenance flow make."""
        return self.data / "backups"

    @property
    def report(self) -> Path:
        """Folder of the web report."""
        return self.data / "report"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def one_line(error: ValidationError, where: str) -> BadConfiguration:
    """The first thing that pydantic found wrong, as one line: file, key, what is wrong."""
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    return BadConfiguration(f"{where}: {key}: {first['msg']}")


@cache
def settings() -> Settings:
    """The process's settings. Raises BadConfiguration."""
    try:
        return Settings()
    except ValidationError as error:
        raise one_line(error, "restated.toml or RESTATED_ environment") from error
    except ValueError as error:  # TOML that does not parse
        raise BadConfiguration(f"restated.toml: {error}") from error
