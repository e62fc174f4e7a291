"""A server that fails is left alone for a while."""

from django.core.cache import cache

from search.breaker import Breaker


def pause_is_over():
    cache.delete(Breaker()._trial)


def fail(times):
    for _ in range(times):
        Breaker().failed()


def test_a_server_that_fails_now_and_then_is_still_asked():
    fail(2)
    assert Breaker().allows()


def test_three_failures_in_a_row_spare_the_server():
    fail(3)
    assert not Breaker().allows()


def test_a_success_in_between_forgets_the_failures():
    fail(2)
    Breaker().worked()
    fail(2)
    assert Breaker().allows()


def test_after_the_pause_one_request_tries_again():
    fail(3)
    pause_is_over()
    assert Breaker().allows()
    assert not Breaker().allows()


def test_a_successful_trial_lets_everybody_through():
    fail(3)
    pause_is_over()
    assert Breaker().allows()
    Breaker().worked()
    assert Breaker().allows()


def test_a_failed_trial_begins_another_pause():
    fail(3)
    pause_is_over()
    assert Breaker().allows()
    Breaker().failed()
    assert not Breaker().allows()
