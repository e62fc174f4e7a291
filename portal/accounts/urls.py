"""Addresses of accounts under /admin/, before Wagtail's own: they need no signed-in editor."""

from allauth.account import views as allauth_views
from django.urls import include, path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

from portal.accounts.views import entrance

urlpatterns = decorate_urlpatterns(
    [
        path("login/", allauth_views.login, name="account_login"),
        path("account/sign-out/", entrance.sign_out, name="account_logout"),
        path("account/inactive/", allauth_views.account_inactive, name="account_inactive"),
        path("account/again/", allauth_views.reauthenticate, name="account_reauthenticate"),
        path("account/language/", entrance.choose_language, name="accounts_language"),
        path("account/second-factor/", include("allauth.mfa.urls")),
        path(
            "invitation/<str:token>/", entrance.InvitationView.as_view(), name="accounts_invitation"
        ),
        path(
            "password_reset/confirm/<uidb64>/<token>/",
            entrance.NewPasswordView.as_view(),
            name="accounts_new_password",
        ),
    ],
    never_cache,
)
