"""English first names, and others that clients write in Latin letters."""

from hallchat.nlu.languages.lexicon.first_names import FirstNames

_NAMES = """
    ann lee sue kim bruce theresa
    marcus bea lucia ingrid william bill lou bella chris alexis dana robin jamie taylor jordan casey
    morgan riley sven lars anders nils erik johan bjorn astrid freja hans klaus jurgen heinz greta heidi
    pierre jean luc marie claire sophie camille antoine giulia marco luca paolo francesca pedro diego
    carmen lola kofi kwame amara ngozi chidi aaliyah jamal malik tyrone deepa sanjay vikram neha pooja
    arun kenji sakura haruto mei lin xin jing hui john james robert michael david richard joseph thomas
    charles daniel matthew anthony mark paul steven andrew kevin brian george edward peter alex alexander
    ben benjamin sam tom tim max leo jack harry oliver lucas adam mike dan nick steve jim joe bob mary
    patricia jennifer linda elizabeth susan jessica sarah karen nancy lisa margaret emily emma olivia
    sophia anna kate katie catherine helen laura julia maria alice jane lucy rachel victoria diana eva
    nina helena chloe priya siobhan rashid aisha ahmed ali carlos jose juan luis anya olya masha dasha
    katya natasha ivan dmitry sergey alexey andrei igor oleg pavel vladimir yuri boris nikita viktor anton
    elena tatiana irina svetlana galina ksenia polina darya alina alisa veronika marina oksana nadia sasha
    misha kolya vanya grace hannah amy zoe ella mia isla freya poppy lily ruby charlotte amelia jessie
    holly megan lauren freddie archie oscar henry theo noah ethan mason logan aiden liam connor sean
    patrick declan niall fiona deirdre nigel graham stuart gareth hugh simon martin philip keith neil
    colin barry wayne gary dave pete rob will ted fred gemma abigail beth chelsea donna heather janet
    joanna kelly louise michelle nicole pamela rebecca samantha sharon teresa tracy wendy yvonne hiroshi
    yuki wei ming chen raj arjun ananya fatima hassan omar layla youssef
"""

FIRST_NAMES = FirstNames(names=frozenset(_NAMES.split()))
