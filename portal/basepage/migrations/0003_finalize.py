"""Complete the base page: revisions, and one row a translation key."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


def revision(label: str) -> models.ForeignKey:
    return models.ForeignKey(
        blank=True,
        editable=False,
        null=True,
        on_delete=django.db.models.deletion.SET_NULL,
        related_name="+",
        to="wagtailcore.revision",
        verbose_name=label,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("basepage", "0002_bootstrap_locale"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField("basepage", "latest_revision", revision("latest revision")),
        migrations.AddField("basepage", "live_revision", revision("live revision")),
        migrations.AlterField(
            "basepage",
            "locale",
            models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wagtailcore.locale",
                verbose_name="locale",
            ),
        ),
        migrations.AlterField(
            "basepage",
            "translation_key",
            models.UUIDField(default=uuid.uuid4, editable=False),
        ),
        migrations.AlterUniqueTogether("basepage", {("translation_key", "locale")}),
    ]
