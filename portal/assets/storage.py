"""Static files with a hash in their names, modules included, so that any copy stays valid."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedModulesStorage(CompressedManifestStaticFilesStorage):
    """Also writes the hashed names into `import`: browsers and the worker keep modules for good."""

    support_js_module_import_aggregation = True
