"""What can go wrong with a local server. Every message tells the operator what to do."""


class ServerError(Exception):
    """The server cannot be had or run; the text is meant for the operator."""


class MissingTool(ServerError):
    """A program or package that must be installed first is not there."""


class PortTaken(ServerError):
    """Another program already listens where the server would."""


class StartFailed(ServerError):
    """The server ended, or did not answer in time; the text ends with its last log lines."""
