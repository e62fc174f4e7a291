"""What Wagtail brings along: two groups and a workflow, in English and for nobody in particular."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow

NAME = "Улсын редакторууд"
WAGTAILS = "Moderators approval"


def take_over(national: Group) -> None:
    """Let national editors approve what belongs to no aimag; remove groups without members."""
    Workflow.objects.filter(name=WAGTAILS).update(name=NAME)
    for task in GroupApprovalTask.objects.filter(name=WAGTAILS):
        task.name = NAME
        task.save(update_fields=["name"])
        task.groups.set([national])
    Group.objects.filter(name__in=("Editors", "Moderators"), user=None).delete()
