"""Phones and e-mails, right and wrong."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
Ирина, +79120001122, 5 человек | people=5; name=Ирина; phone=+79120001122 | asked=name phone people
Kate, kate@x.com | name=Kate; email=kate@x.com | asked=name email
Телефон 123 | !phone=123 | asked=phone
12345 | !phone=12345 | asked=phone
+7 912 345 | !phone=+7 912 345 | asked=phone
8-912-000-11-22 | phone=+79120001122
8 (912) 000 11 22 почта a@b.ru | phone=+79120001122; email=a@b.ru
+7(900)1234567 | phone=+79001234567
тел. 89991234567, 2 человека | people=2; phone=+79991234567
+7 999 555 44 33, 2 | phone=+79995554433
89123334455 5 человек | people=5; phone=+79123334455
anna@mail | !email=anna@mail | asked=email
anna.mail.ru | !email=anna.mail.ru | asked=email
анна@почта.рф | email=анна@почта.рф
Anna.K@Example.COM | email=Anna.K@example.com
мой email test@test.ru | email=test@test.ru
нет почты | | asked=email
anna @ mail.ru | email=anna@mail.ru | asked=email
"""

LONG = "a" * 70 + "@" + "b" * 60 + ".com"
WORDS = " ".join(["Абвгд" * 7] * 4)
CASES += f"""
# what would be cut is refused
{LONG} | !email=aaaaaaaaaaaa…@bbbbbbbbbbbb….com | asked=email
{"ab" * 35}@example.com | !email={"ab" * 35}@example.com | asked=email
{"ab" * 60}@example.com | !email={"ab" * 50}… | asked=email
Ал Бо, +79115559001, {LONG} | name=Ал Бо; phone=+79115559001; !email=aaaaaaaaaaaa…@bbbbbbbbbbbb….com
+7 912 345 67 89 12 34 56 78 | !phone=+7 912 345 67 89 12 34 56 78 | asked=phone
+7 912 345 67 89, 12 34 | phone=+79123456789 | asked=phone
89123456789 89123456780 | phone=+79123456789 | asked=phone
{"А" * 150} | !name=АААААААААААА… | asked=name phone email
{"Абвгд" * 30} | !name={"Абвгд" * 20}… | asked=name
{WORDS} | !name={WORDS} | asked=name
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)
