"""The forms of signing in and of inviting, in the words of this portal."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.contrib.auth.forms import SetPasswordForm
from django.utils.translation import gettext_lazy as _

from portal.accounts.invitations import groups_to_give, open_invitations
from portal.accounts.models import Invitation, User


def _described(field: forms.Field, label: Any, help_text: Any = "", **attrs: Any) -> None:
    """Give a field our words in place of a placeholder."""
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)


class SignInForm(LoginForm):  # type: ignore[misc]
    """Name or e-mail, and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label = _("User name or e-mail")
        _described(self.fields["login"], label, autocomplete="username", autofocus=True)
        _described(self.fields["password"], _("Password"))
        if "remember" in self.fields:
            _described(self.fields["remember"], _("Stay signed in on this device"))


class PasswordAgainForm(ReauthenticateForm):  # type: ignore[misc]
    """The password, before something important is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _described(self.fields["password"], _("Password"), autofocus=True)


CODE_HELP = _("Six digits from the app on your phone, or one of your recovery codes.")


class CodeForm(AuthenticateForm):  # type: ignore[misc]
    """A code of the app or a recovery code, when signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _described(self.fields["code"], _("Code"), CODE_HELP, inputmode="numeric", autofocus=True)


class CodeAgainForm(CodeReauthenticateForm):  # type: ignore[misc]
    """The same, before something important is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _described(self.fields["code"], _("Code"), CODE_HELP, inputmode="numeric", autofocus=True)


class FirstCodeForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app that is being set up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text = _("The six digits that the app shows now.")
        _described(self.fields["code"], _("Code"), text, inputmode="numeric")


class AddPasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey and what it is called."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text = _("So that you recognise it later, such as “Office computer”.")
        _described(self.fields["name"], _("Name"), text)


class RenamePasskeyForm(EditWebAuthnForm):  # type: ignore[misc]
    """What a passkey is called from now on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _described(self.fields["name"], _("Name"))


class InvitationForm(forms.ModelForm):  # type: ignore[type-arg]
    """Whom to invite, and into which groups."""

    class Meta:
        model = Invitation
        fields = ("name", "email", "groups")
        widgets = {"groups": forms.CheckboxSelectMultiple}  # noqa: RUF012 (Django's declaration)

    def __init__(self, *args: Any, inviter: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].help_text = _("As the person is to be called in the administration.")
        self.fields["email"].help_text = _("The link is sent here; later it is used to sign in.")
        groups = self.fields["groups"]
        groups.queryset = groups_to_give(inviter)  # type: ignore[attr-defined]
        groups.required = True
        groups.help_text = _("What the person may do. At least one group.")

    def clean_email(self) -> str:
        """Refuse an address that has an account or is waiting already."""
        email = str(self.cleaned_data["email"])
        if User.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError(
                _("Somebody with this address has an account already: change its groups instead.")
            )
        if open_invitations().filter(email__iexact=email).exists():
            raise forms.ValidationError(
                _("This address has been invited: send that invitation again instead.")
            )
        return email


class FirstPasswordForm(SetPasswordForm):  # type: ignore[type-arg]
    """The password that an invited person chooses, with its rules."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].label = _("Password")
        self.fields["new_password2"].label = _("Password once more")
