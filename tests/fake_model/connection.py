"""The server's side of a connection: reads requests, performs the steps of responses."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from tests.fake_model.steps import Act, Step
from tests.http.requests import Received, read_request
from tests.http.server import reset

LONG_WAIT_S = 0.15
"""In a longer wait a client's hang-up is noticed at once; in a shorter one at its end, which costs less."""

Respond = Callable[[Received], Sequence[Step]]


class Connection:
    """One client, who sends one request after another."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def serve(self, respond: Respond, ended: Callable[[bool], None]) -> None:
        """Answers requests until the connection ends.

        Calls `ended` after each response, with True if the client stayed to its end.
        """
        try:
            keep_open = True
            while keep_open and (request := await read_request(self._reader)):
                stayed = False
                try:
                    keep_open = await self._play(respond(request)) and request.keeps_alive
                    stayed = True
                except ConnectionError:
                    keep_open = False
                finally:
                    ended(stayed)
        except ConnectionError:
            pass  # between two requests
        except asyncio.CancelledError:
            # The server stops and drops unread data of a slow client. Not raised again: the task ends here
            # anyway, and asyncio before 3.13 would log it as an error.
            self._writer.transport.abort()
        finally:
            self._writer.close()

    async def _play(self, steps: Sequence[Step]) -> bool:
        """Performs the steps, without a delay in one write. Returns True if the connection stays open.

        Raises ConnectionError if the client hangs up before the end.
        """
        unsent: list[bytes] = []
        for step in steps:
            if step.delay_s and step.act is not Act.DRIP:
                await self._send(unsent)
                await self._wait(step.delay_s)
            if step.act is not Act.DRIP:
                unsent.append(step.data)
            if step.act is not Act.GO_ON:
                await self._send(unsent)
                await self._end(step)
                return False
        await self._send(unsent)
        return True

    async def _send(self, unsent: list[bytes]) -> None:
        if unsent:
            self._writer.write(b"".join(unsent))
            unsent.clear()
            await self._writer.drain()

    async def _wait(self, delay_s: float) -> None:
        """Waits. Raises ConnectionError if the client hangs up meanwhile."""
        if delay_s < LONG_WAIT_S:
            await asyncio.sleep(delay_s)
            # Checked here, because a write would fail only at the second attempt.
            if self._reader.at_eof():
                raise ConnectionResetError
        else:
            with suppress(TimeoutError):
                async with asyncio.timeout(delay_s):
                    await self._until_hung_up()

    async def _until_hung_up(self) -> None:
        while await self._reader.read(4096):
            pass
        raise ConnectionResetError

    async def _end(self, step: Step) -> None:
        if step.act is Act.STALL:
            await self._until_hung_up()
        while step.act is Act.DRIP:
            await self._wait(step.delay_s)
            await self._send([step.data])
        if step.act is Act.RESET:
            reset(self._writer)
