"""The configuration folder of one node, written anew at every start."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from search.server.errors import MissingTool, ServerError
from search.server.folders import CHECKOUT
from search.server.ports import HOST, TRANSPORT_OFFSET

DEFAULT_HEAP = "512m"
DICTIONARY = CHECKOUT / "node_modules" / "dictionary-mn"
LOCALE = "mn_MN"

JVM_OPTIONS = """\
-Xms{heap}
-Xmx{heap}
-XX:+UseG1GC
-XX:+ExitOnOutOfMemoryError
-XX:ErrorFile={logs}/hs_err_pid%p.log
-Djava.io.tmpdir=${{ES_TMPDIR}}
-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
20-:--add-modules=jdk.incubator.vector
"""

# Everything goes to standard output, which the launcher keeps as the node's one log file.
LOGGING = """\
status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
"""

# Settings that exist only together with a module, which the fetched server may lack.
SWITCHED_OFF = {
    "ingest-geoip": "ingest.geoip.downloader.enabled",
    "x-pack-ml": "xpack.ml.enabled",
}

Settings = Mapping[str, str | int | bool | list[str] | None]


def chosen_heap(environ: Mapping[str, str]) -> str:
    """The server's heap in Java's notation: `ES_HEAP` such as 512m or 1g, else 512m."""
    heap = environ.get("ES_HEAP") or DEFAULT_HEAP
    if not re.fullmatch(r"[1-9]\d*[mMgG]", heap):
        raise ServerError(f"ES_HEAP is «{heap}», but must be a size such as 512m or 1g.")
    return heap.lower()


def needless_parts(home: Path) -> Settings:
    """Settings that switch off what the Elasticsearch at `home` has and a portal does not need."""
    return {
        setting: False
        for module, setting in SWITCHED_OFF.items()
        if (home / "modules" / module).is_dir()
    }


def node_settings(folder: Path, name: str, port: int, extra: Settings) -> Settings:
    """What `elasticsearch.yml` says; `extra` adds to it, replaces, or takes out by None.

    Without passwords, hence reachable from this machine only. The disk watermarks are off: they
    would make the index read-only on a developer's nearly full disk.
    """
    settings: Settings = {
        "cluster.name": "nutag",
        "node.name": name,
        "discovery.type": "single-node",
        "network.host": HOST,
        "http.port": port,
        "transport.port": port + TRANSPORT_OFFSET,
        "path.data": str(folder / "data"),
        "path.logs": str(folder / "logs"),
        "xpack.security.enabled": False,
        "cluster.routing.allocation.disk.threshold_enabled": False,
        **extra,
    }
    return {key: value for key, value in settings.items() if value is not None}


def write_configuration(
    folder: Path,
    settings: Settings,
    heap: str,
    dictionary: Path = DICTIONARY,
    jvm_options: tuple[str, ...] = (),
) -> Path:
    """Write the `config` folder of the node in `folder` and return it.

    The dictionary is copied unchanged; its licence forbids passing on a changed one.
    """
    config = folder / "config"
    shutil.rmtree(config, ignore_errors=True)
    config.mkdir()
    # A JSON value is a YAML value, whatever quotes or spaces a path holds.
    lines = (f"{key}: {json.dumps(value)}\n" for key, value in settings.items())
    (config / "elasticsearch.yml").write_text("".join(lines))
    options = JVM_OPTIONS.format(heap=heap, logs=folder / "logs") + "\n".join(jvm_options)
    (config / "jvm.options").write_text(options)
    (config / "log4j2.properties").write_text(LOGGING)
    _copy_dictionary(dictionary, config / "hunspell" / LOCALE)
    return config


def _copy_dictionary(source: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for ending in ("aff", "dic"):
        try:
            shutil.copyfile(source / f"index.{ending}", target / f"{LOCALE}.{ending}")
        except FileNotFoundError as error:
            raise MissingTool(
                f"The Mongolian dictionary is not in {source}. Run «npm ci» in {CHECKOUT}."
            ) from error
    # Names come in lower case from the analysis; the dictionary has them capitalised.
    (target / "settings.yml").write_text("ignore_case: true\n")
