"""The server's side of a connection: requests in, steps out."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from tests.fake_model.steps import Act, Step
from tests.http.requests import Received, read_request
from tests.http.server import reset

LONG_S = 0.15
"""From here on, a client who hangs up during a wait is noticed at once; else at its end, which costs less."""

Respond = Callable[[Received], Sequence[Step]]


class Connection:
    """One client, one request after the other."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def serve(self, respond: Respond, ended: Callable[[bool], None]) -> None:
        """Answer requests until the connection ends.

        `ended` is called after each response, with whether the client stayed to its end.
        """
        try:
            going_on = True
            while going_on and (request := await read_request(self._reader)):
                stayed = False
                try:
                    going_on = await self._play(respond(request)) and request.keeps_alive
                    stayed = True
                except ConnectionError:
                    going_on = False
                finally:
                    ended(stayed)
        except ConnectionError:
            pass  # between two requests
        except asyncio.CancelledError:
            # The server ends: nobody will wait for what a slow client has not read yet. Not raised again,
            # as this is the task's end anyway, and asyncio before 3.13 would log it as an error.
            self._writer.transport.abort()
        finally:
            self._writer.close()

    async def _play(self, steps: Sequence[Step]) -> bool:
        """Do the steps; whether the connection can go on. What has no delay between is written at once.

        Raises ConnectionError when the client has hung up before the end.
        """
        waiting: list[bytes] = []
        for step in steps:
            if step.delay_s and step.act is not Act.DRIP:
                await self._send(waiting)
                await self._wait(step.delay_s)
            if step.act is not Act.DRIP:
                waiting.append(step.data)
            if step.act is not Act.GO_ON:
                await self._send(waiting)
                await self._end(step)
                return False
        await self._send(waiting)
        return True

    async def _send(self, waiting: list[bytes]) -> None:
        if waiting:
            self._writer.write(b"".join(waiting))
            waiting.clear()
            await self._writer.drain()

    async def _wait(self, delay_s: float) -> None:
        """Raises ConnectionError when the client has hung up meanwhile."""
        if delay_s < LONG_S:
            await asyncio.sleep(delay_s)
            # Known here without a write, which would fail only at the second attempt.
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
