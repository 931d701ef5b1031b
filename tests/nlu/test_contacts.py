"""Phones and e-mails, right and wrong."""

from collections.abc import Callable

from hallchat.nlu import understand
from tests.nlu.conftest import Case, context

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

# numbers of other countries, no part of which is a Russian number
+91 98765 43210 | phone=+919876543210 | asked=phone
Priya Nair, +91 98765 43210, p@nair.example | name=Priya Nair; phone=+919876543210; email=p@nair.example
+1 917 555 0199 | phone=+19175550199 | asked=phone
1 917 555 0199 | phone=+19175550199 | asked=phone
my cell is 1-917-555-0199 | phone=+19175550199
0091 98765 43210 | phone=+919876543210 | asked=phone
44 7911 123456 | phone=+447911123456 | asked=phone
plus 91 98200 12345 | phone=+919820012345 | asked=phone
+ 44 7700 900123 | phone=+447700900123 | asked=phone
8 701 123 45 67 | phone=+77011234567 | asked=phone
+7 701 123 45 67 | phone=+77011234567 | asked=phone
+33 9 12 34 56 78 | phone=+33912345678 | asked=phone
+86 91012345678 | !phone=+86 91012345678 | asked=phone
+8 912 345 67 89 | phone=+79123456789 | asked=phone
07700 900456 | !phone=07700 900456 | asked=phone
(212) 555-0147 | !phone=(212) 555-0147 | asked=phone
20 12 2026 15 18 |

# addresses with words for their signs: the whole address, and no name
# A dictated address is read whole or asked for again, never half.
jane underscore smith at gmail dot com | email=jane_smith@gmail.com | asked=email; language=en
j dot smith at my hyphen company dot org | email=j.smith@my-company.org | asked=email; language=en
jane at gmail com | email=jane@gmail.com | asked=email; language=en
ivan собака yandex ru | email=ivan@yandex.ru | asked=email
it's jane at gmail dot com | email=jane@gmail.com | asked=email; language=en
jane smith at gmail dot com | !email=jane smith at gmail dot com | asked=email; language=en
jane 85 at gmail dot com | !email=jane 85 at gmail dot com | asked=email; language=en
jane underscore smith at gmail | !email=jane underscore smith at gmail | asked=email; language=en
иван собака яндекс ру | !email=иван собака яндекс ру | asked=email
анна точка петрова собака мейл точка ру | !email=анна точка петрова собака мейл точка ру | asked=email
анна тире петрова 85 собачка mail точка ru | !email=анна тире петрова 85 собачка mail точка ru | asked=email
ivan петров собака gmail точка com | !email=ivan петров собака gmail точка com | asked=email
моя почта анна собака мейл ру | !email=анна собака мейл ру | asked=email
а можно с собакой? | | asked=email
we are at inbox cafe | | asked=email; language=en
lena точка k собака gmail точка com | email=lena.k@gmail.com | asked=email
anna точка petrova собака yandex точка ru | email=anna.petrova@yandex.ru
oleg нижнее подчёркивание 88 собака gmail точка com | email=oleg_88@gmail.com | asked=email
моя почта sasha дефис foto собака ya точка ru | email=sasha-foto@ya.ru | asked=email
will dot oneill at gmail dot com | email=will.oneill@gmail.com | asked=email
my email is kate underscore lee at gmail dot co dot uk | email=kate_lee@gmail.co.uk
anna [dot] b [at] example [dot] com | email=anna.b@example.com | asked=email
dasha точка petrova@gmail.com | email=dasha.petrova@gmail.com | asked=email
kate@gmail dot com | email=kate@gmail.com | asked=email
sam plus studio at example dot com | email=sam+studio@example.com | asked=email
a'b@example.com | email=a'b@example.com | asked=email
Mary.O’Neil@example.com | email=Mary.O'Neil@example.com | asked=email
'anna@example.com' | email=anna@example.com | asked=email
# two phones: the mobile or the first, and the other is no hour
8 (343) 200-15-48, домашний, а мобильный 8-912-555-17-03 | phone=+79125551703 | asked=phone
343 200-15-48 и 8 912 555 17 03 | phone=+79125551703 | asked=phone
89123456789 или 89030001122 | phone=+79123456789 | asked=phone
какое время «17-03»? Это телефон: 8-912-555-17-03 | phone=+79125551703 | asked=confirm
mobile 9845012367 (India) | !phone=9845012367 | asked=phone
мой 9845012367, номер индийский | !phone=9845012367 | asked=phone
call us 9123456789 | phone=+79123456789 | asked=phone
December 8 10am-2pm | date=2026-12-08; start=10:00; end=14:00 | asked=phone
I want Dec 8 10-2 too | date=2026-12-08; start=10:00; end=14:00 | asked=phone
# a spoken address has a real domain
it opens at 5. Then 7 to 9 pm | start=19:00; end=21:00 | asked=email
we finish at 5.then leave | end=17:00
anna at mail dot ru | email=anna@mail.ru | asked=email
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
[ann@example.com]. | email=ann@example.com | asked=email
«anna@example.com» | email=anna@example.com | asked=email
ann@example.com). | email=ann@example.com | asked=email
{"А" * 150} | !name=АААААААААААА… | asked=name phone email
{"Абвгд" * 30} | !name={"Абвгд" * 20}… | asked=name
{WORDS} | !name={WORDS} | asked=name
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)


def test_a_number_without_its_country_is_seen_beside_other_data() -> None:
    found = understand("Minimalism on 10 December 12-14, Bob Jones, 07700 900456", context())
    assert (found.phone, found.invalid["phone"], found.start) == (None, "07700 900456", "12:00")
