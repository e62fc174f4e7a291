"""What a password must be, said where it is chosen, in both languages."""

import re

import pytest

from tests.portal.accounts.conftest import PASSWORD, is_inside, sign_in
from tests.portal.accounts.test_invitations import invite, link_in

pytestmark = pytest.mark.django_db
RULES = {
    "mn": (
        "дор хаяж 12 тэмдэгттэй",
        "хувийн мэдээлэлтэй төстэй",
        "Олон хүн хэрэглэдэг",
        "зөвхөн тооноос",
    ),
    "en": ("at least 12 characters", "too similar", "commonly used", "entirely numeric"),
}


@pytest.fixture
def link(chief_client, editors, post):
    invite(chief_client, editors)
    return link_in(post[-1])


@pytest.mark.parametrize("language", RULES)
def test_the_rules_stand_on_the_form_of_an_invitation(client, link, language):
    client.post("/admin/account/language/", {"language": language})
    page = client.get(link).content.decode()
    for rule in RULES[language]:
        assert rule in page


@pytest.mark.parametrize("language", RULES)
def test_the_rules_stand_on_the_form_of_the_own_account(client, editor, language):
    sign_in(client, "bold")
    client.post("/admin/account/language/", {"language": language})
    page = client.get("/admin/account/").content.decode()
    for rule in RULES[language]:
        assert rule in page


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("богино 11 үс", None),
        ("elevensigns", "хэт богино"),
        ("saraa@example", "хэтэрхий адилхан"),
        ("password1234", "хэтэрхий нийтлэг"),
        ("9081726354819", "дан тооноос"),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(client, link, password, reason):
    answer = client.post(link, {"new_password1": password, "new_password2": password})
    if reason is None:
        assert answer.status_code == 302
    else:
        assert reason in answer.content.decode()


def new_password_link(client, post):
    client.post("/admin/password_reset/", {"email": "bold@example.mn"})
    return re.search(r"/admin/password_reset/confirm/\S+", post[-1].body).group()


@pytest.mark.parametrize("language", RULES)
def test_a_forgotten_password_is_replaced_by_mail(client, editor, post, language):
    client.post("/admin/account/language/", {"language": language})
    form = client.get(new_password_link(client, post), follow=True)
    for rule in RULES[language]:
        assert rule in form.content.decode()
    address = form.redirect_chain[-1][0]
    new = "a wholly new one 5"
    client.post(address, {"new_password1": new, "new_password2": new})
    assert sign_in(client, "bold").status_code == 200
    sign_in(client, "bold", new)
    assert is_inside(client)
    assert "Нууц үгийг сольсон." in post[-1].body


def test_a_reset_link_works_once(client, editor, post):
    link = new_password_link(client, post)
    address = client.get(link, follow=True).redirect_chain[-1][0]
    client.post(address, {"new_password1": PASSWORD + "x", "new_password2": PASSWORD + "x"})
    assert "new_password1" not in client.get(link, follow=True).content.decode()


def test_no_mail_tells_whether_an_address_has_an_account(client, editor, post):
    answers = [
        client.post("/admin/password_reset/", {"email": email})
        for email in ("bold@example.mn", "nobody@example.mn")
    ]
    assert answers[0].url == answers[1].url
    assert len(post) == 1
