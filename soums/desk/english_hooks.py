"""Puts the report on the English among the reports."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from portal.basepage.models import BasePage
from soums.desk.english_report import EnglishReportView

MAY_LOOK = EnglishReportView.any_permission_required


class EnglishReportItem(MenuItem):
    """The entry of the menu, for those who edit pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may look at the report."""
        policy = policy_registry.get_by_type(BasePage)
        return bool(policy.user_has_any_permission(request.user, MAY_LOOK))


@hooks.register("register_reports_menu_item")  # type: ignore[untyped-decorator]
def english_report_item() -> MenuItem:
    """Lead to the report."""
    return EnglishReportItem(
        _("State of the English"), reverse("english_report"), icon_name="globe", order=600
    )


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def english_report_urls() -> list[URLPattern]:
    """Mount the report and its results."""
    return [
        path("desk/english/", EnglishReportView.as_view(), name="english_report"),
        path(
            "desk/english/results/",
            EnglishReportView.as_view(results_only=True),
            name="english_report_results",
        ),
    ]
