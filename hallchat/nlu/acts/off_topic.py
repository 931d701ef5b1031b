"""What clients ask that is none of a studio's business, one expression a line."""

OFF_TOPIC = r"""
    (?:напиши|сочини|придумай|составь)\w*\s+(?:\w+\s+){0,3}(?:реферат|стих\w*|код)
    (?:напиши|сочини|придумай|составь)\w*\s+(?:\w+\s+){0,3}(?:программ\w*|сочинени\w*|рассказ\w*)
    (?:сгенерируй|write|compose|generate)\w*\s+(?:\w+\s+){0,3}(?:реферат|стих\w*|код)
    (?:сгенерируй|write|compose|generate)\w*\s+(?:\w+\s+){0,3}(?:программ\w*|сочинени\w*|рассказ\w*)
    (?:напиши|сочини|придумай|составь)\w*\s+(?:\w+\s+){0,3}(?:эссе|песн\w*|пост\b)
    (?:напиши|сочини|придумай|составь)\w*\s+(?:\w+\s+){0,3}(?:резюме|письмо|скрипт\w*|доклад\w*)
    (?:сгенерируй|write|compose|generate)\w*\s+(?:\w+\s+){0,3}(?:эссе|песн\w*|пост\b)
    (?:сгенерируй|write|compose|generate)\w*\s+(?:\w+\s+){0,3}(?:резюме|письмо|скрипт\w*|доклад\w*)
    (?:напиши|сочини|придумай|составь)\w*\s+(?:\w+\s+){0,3}(?:поэм\w*|сказк\w*|essay|poem|code|story)
    (?:сгенерируй|write|compose|generate)\w*\s+(?:\w+\s+){0,3}(?:поэм\w*|сказк\w*|essay|poem|code|story)
    (?:напиши|сочини|придумай|составь)\w*\s+(?:\w+\s+){0,3}(?:song|script|program)
    (?:напиши|сочини|придумай|составь)\w*\s+(?:\w+\s+){0,3}(?:email|letter|article|python)
    (?:сгенерируй|write|compose|generate)\w*\s+(?:\w+\s+){0,3}(?:song|script|program)
    (?:сгенерируй|write|compose|generate)\w*\s+(?:\w+\s+){0,3}(?:email|letter|article|python)|погод\w*
    анекдот\w*|пошути\w*|шутк\w*|рецепт\w*|гороскоп\w*|курс\s+(?:доллар\w*|валют\w*|евро|биткоин\w*)
    биткоин\w*|кто\s+(?:такой|такая|президент|выигра\w*|написал|победил)|президент\w*|политик\w*|войн\w+
    выбор(?:ы|ах)\b|путин\w*|трамп\w*|столиц\w+|переведи\w*
    реши\s+(?:\w+\s+)?(?:задач\w*|уравнени\w*|пример)|сколько\s+будет\s+\d+\s*[-+*x/х]|смысл\s+жизни
    футбол\w*|фильм\w*\s+посмотре\w*|новости\b
    (?:домашн\w+|курсов\w+|диплом\w*)\s*(?:работ\w*|задани\w*)?|как\s+(?:приготов|свар|испеч)\w*
    (?:забудь|игнорируй)\w*\s+(?:\w+\s+){0,4}(?:инструкц\w*|правила\s+выше|промпт\w*)
    (?:ignore|disregard|forget)\w*\s+(?:\w+\s+){0,4}(?:инструкц\w*|правила\s+выше|промпт\w*)
    (?:забудь|игнорируй|ignore|disregard|forget)\w*\s+(?:\w+\s+){0,4}(?:instructions?|prompts?)
    (?:забудь|игнорируй|ignore|disregard|forget)\w*\s+(?:\w+\s+){0,4}(?:rules above|previous)
    систем\w+\s+промпт\w*|system\s+prompt|jailbreak|(?:developer|dan)\s+mode|твои\s+инструкци\w+
    your\s+instructions|(?:ты|вы|это)\s+(?:ии\b|бот\b|робот\w*|нейросет\w*|искусственн\w+)
    (?:ты|вы|это)\s+(?:gpt|чат-?бот\w*|человек\s*\?|живой|живая|настоящ\w+)
    are\s+you\s+(?:an?\s+)?(?:ai|bot|robot|human|real|chatgpt)|chat\s*gpt|нейросет\w*
    (?:какая|что)\s+ты\s+(?:за\s+)?модель|weather|joke\w*|recipe\w*|horoscope|capital\s+of|president
    politic\w*|bitcoin|translate|solve\b|football|(?:stock|exchange)\s+(?:price|rate)s?
    meaning\s+of\s+life|who\s+(?:won|wrote|is\s+the)|homework|tell\s+me\s+a\s+story|drop\s+table
    select\s+\*|<script|как\s+тебя\s+создали|расскажи\s+сказку|сыграем|поигра\w+|ты\s+меня\s+любишь
    выходи\s+за\s+меня|познакомимся
"""
