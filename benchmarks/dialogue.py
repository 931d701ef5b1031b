"""Dialogues of typical clients, from the first question to a booking, in both languages."""

from datetime import date

RUSSIAN = (
    "Здравствуйте! Какие у вас есть залы?",
    "А сколько стоит Мрак и до скольки он открыт?",
    "Что там можно снимать, какие правила?",
    "Хочу зал {hall} {date}, часа на три",
    "с 17 до 20",
    "Ой, лучше с 18 до 20",
    "Меня зовут Анна Белова",
    "{phone}",
    "anna.belova@example.com, нас пять человек",
    "Да, всё верно, с правилами согласна",
    "Спасибо! А как оплатить?",
)
ENGLISH = (
    "Hi! Which halls do you have?",
    "What is free in {hall} on {date}?",
    "From 7 pm to 9 pm, there will be 8 of us",
    "How much is it?",
    "I'm John Smith",
    "my number is {phone}, mail john.smith@example.com",
    "Yes, I agree, book it",
    "thank you, goodbye",
)


def script(number: int, day: date) -> list[str]:
    """The messages of one client: `number` gives the language and the phone, `day` the day of the booking."""
    messages, hall, when = (
        (ENGLISH, "Minimalism", f"{day:%B} {day.day}, {day.year}")
        if number % 2
        else (RUSSIAN, "Минимализм", f"{day:%d.%m.%Y}")
    )
    phone = f"+7 912 {number // 10_000 % 1000:03} {number // 100 % 100:02} {number % 100:02}"
    return [message.format(hall=hall, date=when, phone=phone) for message in messages]
