"""The server's side of connections."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.http.requests import Received, read_request
from tests.http.server import reset

Answer = Callable[[Received], Awaitable[bytes | None]]


class Connection:
    """Answers the requests of a client one after another. The answer None resets the connection."""

    def __init__(self, answer: Answer) -> None:
        self.error: Exception | None = None
        """The first exception of an answer."""
        self._answer = answer

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serves until the client hangs up or closes the connection."""
        try:
            while (request := await read_request(reader)) and await self._serve(request, reader, writer):
                pass
        except ConnectionError:
            pass  # between two requests, or while waiting
        except asyncio.CancelledError:
            # Not raised again: the task ends here anyway, and asyncio before 3.13 would log it.
            writer.transport.abort()
        except Exception as error:
            self.error = self.error or error
        finally:
            writer.close()

    async def _serve(
        self, request: Received, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """Answers a request. Returns True if the connection stays open."""
        answer = await self._answer_while_connected(reader, request)
        if answer is None:
            reset(writer)
            return False
        writer.write(answer)
        await writer.drain()
        return request.keeps_alive

    async def _answer_while_connected(self, reader: asyncio.StreamReader, request: Received) -> bytes | None:
        """Returns the answer. If the client hangs up, cancels it and raises ConnectionError."""
        answering = asyncio.ensure_future(self._answer(request))
        # Data that arrives before the answer is dropped: no client uses pipelining.
        leaving = asyncio.ensure_future(reader.read(1))
        try:
            await asyncio.wait((answering, leaving), return_when=asyncio.FIRST_COMPLETED)
            if not answering.done():
                raise ConnectionResetError
            return answering.result()
        finally:
            for task in (answering, leaving):
                task.cancel()
            await asyncio.gather(answering, leaving, return_exceptions=True)
