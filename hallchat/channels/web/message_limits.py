"""The limit of messages: of a conversation and, more loosely, of an address."""

import time

from flask import Flask, current_app

from hallchat.rate_limits import Clock, RateLimit
from hallchat.request_context import client_network

CLIENTS_PER_ADDRESS = 10
"""Clients behind one address, as in an office or a mobile network, whose limits add up."""
EXTENSION = "hallchat_message_limits"


class MessageLimits:
    """Counts a message for its conversation, and for the address, which may begin any number of them."""

    def __init__(self, messages_per_minute: int, clock: Clock = time.monotonic) -> None:
        self._by_conversation = RateLimit(messages_per_minute, 60, clock)
        self._by_network = RateLimit(messages_per_minute * CLIENTS_PER_ADDRESS, 60, clock)

    def hit(self, conversation_id: str | None, network: str) -> bool:
        """Counts a message; returns False if its conversation or its network has sent too many."""
        if conversation_id and not self._by_conversation.hit(conversation_id):
            return False
        return self._by_network.hit(network)

    def started(self, conversation_id: str) -> None:
        """Counts the message that has started a conversation; its network counted before."""
        self._by_conversation.hit(conversation_id)


def init_app(app: Flask) -> None:
    app.extensions[EXTENSION] = MessageLimits(app.extensions["hallchat"].settings.messages_per_minute)


def of_app() -> MessageLimits:
    limits: MessageLimits = current_app.extensions[EXTENSION]
    return limits


def allow(conversation_id: str | None) -> bool:
    """Counts the message of the current request; returns False if it is one too many."""
    return of_app().hit(conversation_id, client_network())
