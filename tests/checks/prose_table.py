"""Phrases of the press, and every number that is to be read in each: qualifier, value, kind.

A count with no qualifier is written as its value alone; an upper end follows "..", several
numbers are parted by ";", and "-" says that there is no number.
"""

ENGLISH = """
the queue never exceeded 40 people | at-most 40
a crowd never exceeding 2,000 people | at-most 2000
more than 90,000 online accounts | more-than 90000
some 12,500 victims | about 12500
more than 27.7 thousand cases | more-than 27700
hundreds of suspects | order 100
tens of thousands of devices | order 10000
hundreds of thousands of people | order 100000
tens of millions of dollars | order 10000000 money
dozens of arrests | order 12
scores of witnesses | order 20
several hundred officers | order 100
a few thousand files | order 1000
many millions of messages | order 1000000
thousands were evacuated | order 1000
half a million users | 500000
half a dozen cities | 6
a quarter of a million people | 250000
one and a half million users | 1500000
two and a half million doses | 2500000
a million and a half homes | 1500000
two dozen raids | 24
a dozen raids | 12
a hundred volunteers | 100
about a hundred volunteers | about 100
more than a dozen countries | more-than 12
a thousand trees | 1000
one million trees | 1000000
one hundred and twenty-three thousand four hundred trees | 123400
twenty-one schools | 21
Twenty-One schools | 21
three hundred and five schools | 305
five thousand two hundred ships | 5200
two billion records | 2000000000
2.3bn records | 2300000000
2.3 billion records | 2300000000
€2.3bn was spent | 2300000000 money
$5m in aid | 5000000 money
£600k in fees | 600000 money
US$ 5 million | 5000000 money
over US$ 5 million was seized | more-than 5000000 money
over US$5 million was seized | more-than 5000000 money
EUR 40 000 was repaid | 40000 money
40,000 euros were repaid | 40000 money
nearly 3 million pounds | nearly 3000000 money
3 million 200 thousand leaflets | 3200000
1.5 million-plus members | at-least 1500000
300-plus members | at-least 300
300+ members | at-least 300
20-odd members | about 20
~300 members | about 300
≥300 members | at-least 300
>300 members | more-than 300
<300 members | less-than 300
300 or more members | at-least 300
300 members or more | at-least 300
300 members and counting | at-least 300
300 members or so | about 300
fewer than 300 members | less-than 300
less than 5 % of members | less-than 5 percent
under 300 members | less-than 300
just under 300 members | nearly 300
almost 300 members | nearly 300
close to 300 members | nearly 300
at least 300 members | at-least 300
no fewer than 300 members | at-least 300
not fewer than 300 members | at-least 300
not less than 300 members | at-least 300
no more than 300 members | at-most 300
not more than 300 members | at-most 300
up to 300 members | at-most 300
as many as 300 members | at-most 300
a maximum of 300 members | at-most 300
in excess of 300 members | more-than 300
upwards of 300 members | more-than 300
well over 300 members | more-than 300
more than an estimated 90,000 members | more-than 90000
an estimated 90,000 members | about 90000
at least some 300 members | at-least 300
roughly 300 members | about 300
approximately 153,000 devices | about 153000
MORE THAN 153,000 DEVICES | more-than 153000
between 40 and 50 members | between 40..50
from 40 to 50 members | between 40..50
40 to 50 members | between 40..50
40–50 members | between 40..50
40-50 members | between 40..50
between 2 and 3 million members | between 2000000..3000000
5 to 10 million members | between 5000000..10000000
between one hundred and two hundred members | between 100..200
between $5 million and $6 million | between 5000000..6000000 money
between 40% and 50% of members | between 40..50 percent
between five and ten per cent | between 5..10 percent
rose from 40 to 50 members | 40; 50
fell from 300 to 200 members | 300; 200
58% of members | 58 percent
58 % of members | 58 percent
58 per cent of members | 58 percent
58 percent of members | 58 percent
fifty-eight per cent of members | 58 percent
a 12-percentage-point rise | 12 percent
up 2.5 percentage points | 2.5 percent
children under 12 | less-than 12 age
children younger than five | less-than 5 age
aged 15 to 17 | between 15..17 age
people aged 65 and over | at-least 65 age
aged between 15 and 17 | between 15..17 age
a 15-year-old | 15 age
two 15-year-olds | 2; 15 age
women over 60 | more-than 60 age
12 years old | 12 age
a two-year operation | 2 duration
over a two-year period | 2 duration
48 hours | 48 duration
in less than 48 hours | less-than 48 duration
spent $5 million over two years | 5000000 money; 2 duration
which lasted over two years | more-than 2 duration
986 the year before | 986
lines 3, 5 and 12 | 3 name; 5 name; 12 name
the 2021–2027 budget | 2021 year; 2027 year
won 3-1 | 3 name
from 23:30 to 6 | 23 time; 6 time
at 12 Market Street | 12 name
a 24-hour watch | 24 duration
at least three weeks | at-least 3 duration
since October 2019 | 2019 year
in 2019 | 2019 year
in 1848 | 1848 year
the 1990s | 1990 year
Screen West Africa 2025 | 2025 year
the Paris 2024 games | 2024 year
between 2019 and 2021 | 2019 year; 2021 year
2019-2021 | 2019 year; 2021 year
the 2023/24 season | 2023 year
the 2019-20 season | 2019 year
2024-12-19 | 2024 date
on 12 March 2024 | 12 date; 2024 year
on March 12, 2024 | 12 date; 2024 year
on 12 and 13 March | 12 date; 13 date
12–14 May | 12 date; 14 date
12/05/2024 | 12 date
12.05.2024 | 12 date
at 10:30 | 10 time
at 9 a.m. | 9 time
by 6pm | 6 time
at 14:00 GMT | 14 time
the 3rd meeting | 3 ordinal
the 21st meeting | 21 ordinal
the twenty-first meeting | 21 ordinal
one in five adults | 1 ratio
three out of five adults | 3 ratio
nearly one in three adults | nearly 1 ratio
two thirds of adults | -
two-thirds of adults | -
one third of adults | -
2/3 of adults | 2 ratio
Covid-19 | 19 name
the B-52 | 52 name
an AK-47 | 47 name
the G20 | 20 name
a 5G mast | 5 name
Article 19 | 19 name
Resolution 2231 | 2231 name
Section 4.2 | 4.2 name
version 3.2.1 | 3 name
192.168.0.1 | 192 name
call +44 20 7946 0018 | 44 name
call 0800 123 456 | 800 name
https://example.org/2024/12/5 | -
someone@example.org | -
room 12 | 12 name
No. 12 | 12 name
#12 | 12 name
one of the suspects | -
no one was hurt | -
more than one suspect | -
at least one suspect | -
one suspect was held | -
nobody came | -
the first of May | -
١٥٣٬٠٠٠ accounts | 153000
１５３ accounts | 153
153 000 accounts | 153000
153 000 accounts | 153000
153'000 accounts | 153000
153’000 accounts | 153000
1.234 tonnes | 1.234
-5 degrees | -5
−5 degrees | -5
2½ hours | 2.5 duration
exceeded 90,000 | more-than 90000
information about 12 suspects | 12
146 arrests in 12 countries | 146; 12
seized 23 million tablets | 23000000
under-18s | less-than 18 age
1,234,567 files | 1234567
12,34,567 files | 1234567
some 600 square metres | about 600
an area of 12 square kilometres | 12
40 lane kilometres | 40
at 14 Mill Lane | 14 name
Unit 4 of the depot | 4 name
come to unit 7 of the park | 7 name
line 3 of the metro | 3 name
in Group 3 of the draw | 3 name
In two weeks 46 of the patients went home | 2 duration; 46
6.3 per cent more than ten years earlier | 6.3 percent; 10 duration
12% higher than ten years ago | 12 percent; 10 duration
$20 less than 300 pupils pay | 20 money; 300
46 per cent over 65 | 46 percent; more-than 65
in the second quarter of 2024 exports rose | 2024 year
the first half of 2023 brought rain | 2023 year
in the last months of 2022 prices fell | 2022 year
see chart 6 and table 2 | 6 name; 2 name
hall 8 and pavilion 3 | 8 name; 3 name
leaflet 12 has more | 12 name
under notice No. 2025-118 | 2025 name
order no. 2024-12 | 2024 name
file 2023-450 | 2023 name
Seats in the tent: 250 | 250
Steps to the door: 12 | 12
Prices at the stop: 3 euros | 3 money
Emergencies: 993 | 993 name
For enquiries: 600 566 665 | 600566665 name
Bookings: 555 120 | 555120 name
Bookings: 120 places are left | 120
open from 10 to 4 on Saturdays | 10 time; 4 time
10 to 4 on Sundays | 10 time; 4 time
Mondays, 9 to 5 | 9 time; 5 time
rose from 3 to 5 on Tuesday | 3; 5
2 to 4 metres | between 2..4
at 10.30 on Tuesdays | 10.30 time
at 7.15 in Room 2 | 7.15 time; 2 name
sold at 10.30 euros | 10.30 money
between junctions 14 and 16 | 14 name; 16 name
modules 2 and 3 | 2 name; 3 name
By 2030 all 64 buses are new | 2030 year; 64
through 2027 every school | 2027 year
for 2025 we expect 300 | 2025 year; 300
Category 3 storms | 3 name
at Level 3 students sit | 3 name
one in seven or so | about 1 ratio
The FTSE 100 fell | 100 name
the CAC 40 and the DAX 30 rose | 40 name; 30 name
after UNCTAD 15 ended | 15 name
In the UK 46 people died | 46
9.5m long | 9.5
1.4m wide and 2m tall | 1.4; 2
300m away | 300
9.5m visitors | 9500000
neared 300 members | nearly 300
must not exceed 300 members | at-most 300
as few as 300 members | at-least 300
office 312 | 312 name
5 days out of 7 | 5 ratio
rain fell two days in 5 cities | 2 duration; 5
Bus: 13 of the 14 lines | 13; 14
ref: 15 | 15 name
"""

FRENCH = """
un groupe qui ne doit pas dépasser 12 élèves | at-most 12
sans dépasser les 300 places | at-most 300
pour ne pas dépasser 40 personnes | at-most 40
plus de 153 000 comptes | more-than 153000
plus de 153 000 comptes | more-than 153000
plus de 153.000 comptes | more-than 153000
plus d’un millier de comptes | more-than 1000
plus d'une centaine de comptes | more-than 100
une centaine de comptes | about 100
une dizaine de villes | about 10
une vingtaine de villes | about 20
une douzaine de villes | 12
un millier de villes | about 1000
des milliers de villes | order 1000
des dizaines de milliers de comptes | order 10000
plusieurs milliers de comptes | order 1000
plusieurs centaines de milliers de comptes | order 100000
quelques centaines de comptes | order 100
des millions de messages | order 1000000
plusieurs milliards d'euros | order 1000000000 money
deux cent trente-quatre mille comptes | 234000
quatre-vingt-dix-sept personnes | 97
quatre-vingts personnes | 80
quatre vingt onze personnes | 91
soixante et onze personnes | 71
soixante-douze personnes | 72
septante personnes | 70
nonante-cinq personnes | 95
vingt et un pays | 21
vingt-et-un pays | 21
mille deux cents pays | 1200
cent mille comptes | 100000
trois millions d'euros | 3000000 money
2,5 millions d’euros | 2500000 money
5 M€ | 5000000 money
3 Md€ | 3000000000 money
deux milliards de dollars | 2000000000 money
un million et demi de messages | 1500000
un demi-million de messages | 500000
trois millions et demi de messages | 3500000
environ 300 membres | about 300
quelque 300 membres | about 300
près de 300 membres | nearly 300
près d'un million de membres | nearly 1000000
presque 300 membres | nearly 300
moins de 300 membres | less-than 300
au moins 300 membres | at-least 300
pas moins de 300 membres | at-least 300
au plus 300 membres | at-most 300
pas plus de 300 membres | at-most 300
jusqu'à 300 membres | at-most 300
jusqu’à 300 membres | at-most 300
un peu moins de 300 membres | nearly 300
300 membres au moins | at-least 300
300 membres ou plus | at-least 300
300 environ | about 300
entre 40 et 50 membres | between 40..50
de 40 à 50 membres | between 40..50
40 à 50 membres | between 40..50
est passé de 40 à 50 membres | 40; 50
entre 2 et 3 millions de membres | between 2000000..3000000
58 % des membres | 58 percent
58 pour cent des membres | 58 percent
58,5 % des membres | 58.5 percent
les moins de 15 ans | less-than 15 age
âgés de 15 à 17 ans | between 15..17 age
les 65 ans et plus | at-least 65 age
en deux ans | 2 duration
pendant 48 heures | 48 duration
plus de dix ans | more-than 10 duration
en 2019 | 2019 year
en octobre 2019 | 2019 year
le 12 mars 2024 | 12 date; 2024 year
les 12 et 13 mars | 12 date; 13 date
le 1er mars | 1 date
à 18h30 | 18 time
à 18 h 30 | 18 time
à 14 heures | 14 time
la 3e réunion | 3 ordinal
la vingt-deuxième réunion | 22 ordinal
un adulte sur cinq | 1 ratio
deux adultes sur trois | 2 ratio
trois sur cinq | 3 ratio
les deux tiers des adultes | -
l'article 19 | 19 name
la résolution 2231 | 2231 name
un véhicule neuf. | -
neuf véhicules | 9
une personne de moins de 26 ans | less-than 26 age
deux tonnes et demie | 2.5
au 12, rue du Port | 12 date
du 3 au 7 juin | 3 date; 7 date
la D 938 | 938 name
de 16 à 19 heures | 16 time; 19 time
un suspect a été arrêté | -
au moins un suspect | -
1.234.567 comptes | 1234567
0,5 point | 0.5
600 cours de français | 600
12 avenue Foch | 12 name
8, rue des Écoles | 8 name
un courrier sur deux reste sans réponse | 1 ratio
trois élèves sur cinq suivent ce cours | 3 ratio
un foyer sur quatre paie moins | 1 ratio
deux accidents sur trois routes | 2; 3
dépasse les neuf pour cent | more-than 9 percent
près de neuf sur le parcours | nearly 9
les neuf ont signé | 9
neuf euros | 9 money
un véhicule remis à neuf. | -
la fiche 6 et le graphique 4 | 6 name; 4 name
le graphique 4 remonte | 4 name
l’encart 3 du dossier | 3 name
au total 12 ont signé | 12
la nuit 12 personnes dorment là | 12
la carte 10 trajets coûte 12 euros | 10; 12 money
l’arrêté n° 2025-118 est valable | 2025 name
la décision 2024-035 | 2024 name
le marché n° 2023-1450 | 2023 name
Renseignements : 600 566 665 | 600566665 name
Urgences : 993 | 993 name
Réservations : 120 places restent | 120
le niveau d’alerte 2 reste en vigueur | 2 name
la zone de risque 3 | 3 name
le groupe 0 négatif | 0 name
dans ce groupe 40 personnes | 40
jusqu’à 2030 atteint 12 millions | 2030 year; 12000000
jusqu’à 2030 places | at-most 2030
au premier semestre de 2024 baisse | 2024 year
objectif 1500 donneurs | 1500
253,4 milliers de milliards | 253400000000000
la centaine de bénévoles | about 100
cette dizaine de villes | about 10
leur millier de membres | about 1000
mis en quarantaine | -
fêter la cinquantaine | -
un sur sept environ | about 1 ratio
deux sur trois au moins | at-least 2 ratio
les échangeurs 14 et 16 | 14 name; 16 name
les encarts 2 et 3 | 2 name; 3 name
de 10 à 16 le samedi | 10 time; 16 time
le mercredi, de 14 à 18 | 14 time; 18 time
une bonne centaine de bénévoles | about 100
une petite dizaine d’élus | about 10
une autre vingtaine de villes | about 20
dépasseront 30 degrés | more-than 30
avoisine 300 membres | about 300
n'atteint pas 300 membres | less-than 300
quatre voyageurs sur cinq interrogés en mars | 4 ratio
deux familles sur trois concernées ici | 2 ratio
un élève sur dix testés | 1 ratio
19 jours sur 22 | 19 ratio
trois heures sur cinq | 3 ratio
Bus : 13 des 14 lignes | 13; 14
Gare : 3 trains | 3
tél. : 15 | 15 name
"""

SPANISH = """
sin superar las 40 personas | at-most 40
un grupo que nunca supera los 12 alumnos | at-most 12
más de 153.000 cuentas | more-than 153000
más de 153 000 cuentas | more-than 153000
MÁS DE 153.000 CUENTAS | more-than 153000
mas de mil cuentas | more-than 1000
cientos de miles de cuentas | order 100000
decenas de miles de cuentas | order 10000
miles de cuentas | order 1000
miles de millones de euros | order 1000000000 money
varios miles de cuentas | order 1000
millones de personas | order 1000000
veintiún detenidos | 21
treinta y dos detenidos | 32
ciento treinta y dos detenidos | 132
quinientas personas | 500
mil doscientas personas | 1200
tres mil millones de euros | 3000000000 money
dos mil quinientos millones de euros | 2500000000 money
un billón de pesos | 1000000000000 money
dos millones y medio de personas | 2500000
medio millón de personas | 500000
millón y medio de personas | 1500000
1,5 millones de personas | 1500000
12 mil personas | 12000
un centenar de personas | about 100
más de un centenar de personas | more-than 100
una docena de personas | 12
unas 300 personas | about 300
unos 300 agentes | about 300
alrededor de 300 agentes | about 300
aproximadamente 300 agentes | about 300
cerca de 300 agentes | nearly 300
casi 300 agentes | nearly 300
menos de 300 agentes | less-than 300
al menos 300 agentes | at-least 300
por lo menos 300 agentes | at-least 300
no menos de 300 agentes | at-least 300
hasta 300 agentes | at-most 300
no más de 300 agentes | at-most 300
como máximo 300 agentes | at-most 300
300 agentes como máximo | at-most 300
300 agentes o más | at-least 300
300 y pico agentes | more-than 300
superan los 300 agentes | more-than 300
supera los 300 agentes | more-than 300
por encima de los 300 agentes | more-than 300
entre 40 y 50 agentes | between 40..50
de 40 a 50 agentes | between 40..50
pasó de 40 a 50 agentes | 40; 50
entre el 8 y el 10 % | between 8..10 percent
más del 50 % | more-than 50 percent
casi un 6 % | nearly 6 percent
abre de 6 a 23 horas | 6 time; 23 time
a las nueve de la mañana | 9 time
medio centenar de vecinos | about 50
llamen al 112 | 112 name
en el punto kilométrico 12. | 12 name
bajó un 3 %, hasta 400 casos | 3 percent; 400
entre 2 y 3 millones | between 2000000..3000000
40 por ciento | 40 percent
40 % | 40 percent
cuarenta por ciento | 40 percent
menores de 18 años | less-than 18 age
mayores de 65 años | more-than 65 age
jóvenes de entre 15 y 17 años | between 15..17 age
en dos años | 2 duration
más de 48 horas | more-than 48 duration
en 2019 | 2019 year
octubre de 2019 | 2019 year
el 12 de marzo de 2024 | 12 date; 2024 year
12 y 13 de marzo | 12 date; 13 date
a las 10 | 10 time
a las 10:30 | 10 time
la 3.ª reunión | 3 ordinal
uno de cada cinco adultos | 1 ratio
tres de cada cinco adultos | 3 ratio
dos tercios de los adultos | -
el artículo 19 | 19 name
un detenido | -
al menos un detenido | -
1.234 cuentas | 1234
1,234 toneladas | 1.234
un sobre de cada dos sigue cerrado | 1 ratio
tres vecinos sobre cinco firman | 3 ratio
la inversión hasta 2030 asciende | 2030 year
entre 2024 y 2030 alcanza | 2024 year; 2030 year
para 2030 prevé doblarlo | 2030 year
hasta 2030 plazas | at-most 2030
hasta 2030 nuevas plazas | at-most 2030
el grupo 0 negativo | 0 name
el grupo 3 avanzado | 3 name
en ese grupo 40 personas | 40
el pabellón 8 y la sala 9 | 8 name; 9 name
el gráfico 6 y el anexo 2 | 6 name; 2 name
en la carpa 3 se venden | 3 name
del folleto 12, | 12 name
al total 12 se suman | 12
por la noche 12 personas duermen | 12
al día 300 llamadas | 300
253,4 miles de millones | 253400000000
unos 12 miles de millones de euros | about 12000000000 money
tres miles de euros | 3000 money
el nivel de riesgo 2 sigue vigente | 2 name
la fase de alerta 3 dura un mes | 3 name
la zona de baño 4 reabre | 4 name
un nivel de agua de 12 metros | 12
el decreto n.º 2025-118 | 2025 name
el expediente 2024-045 | 2024 name
la orden núm. 2023-1450 | 2023 name
Emergencias: 993 | 993 name
Reservas: 600 566 665 | 600566665 name
Reservas: 120 plazas quedan | 120
un 6 % más que diez años antes | 6 percent; 10 duration
en el segundo trimestre de 2024 suben | 2024 year
objetivo 1500 donantes | 1500
más de 30 mm en un día | more-than 30
cayeron 61,4 mm | 61.4
5 m de alto | 5
30 mm € | 30000000 money
$30 mm | 30000000 money
de 10 a 14 los sábados | 10 time; 14 time
los domingos, de 9 a 13 | 9 time; 13 time
de 20 a 8 horas | 20 time; 8 time
se moderó hasta el 2,8 % | 2.8 percent
repuntó hasta 300 casos | 300
a las 12 del mediodía | 12 time
a las cinco, | 5 time
hacia las siete | 7 time
a las cinco familias | 5
la veintena de vecinos | about 20
este centenar de vecinos | about 100
el millar de socios | about 1000
entre un 3 y un 5 % | between 3..5 percent
subió un 3 % | 3 percent
un 12 de cada 100 | 12 ratio
frente al millar de socios | about 1000
perdió 14 puntos, hasta los 11.203 | 14; 11203
cedió hasta 300 | 300
no pasa de 300 socios | at-most 300
no baja de 300 socios | at-least 300
rozó los 300 socios | nearly 300
no llegó al 80 % | less-than 80 percent
ronda los 300 socios | about 300
superarán los 30 grados | more-than 30
en el despacho 312. | 312 name
tres vecinos sobre cinco consultados en mayo | 3 ratio
Ley: 13 de las 14 normas | 13; 14
"""

ARABIC = """
أكثر من 90,000 حساب | more-than 90000
أكثر من ٩٠٬٠٠٠ حساب | more-than 90000
لأكثر من ٩٠ ألف حساب | more-than 90000
خمسة أشخاص | 5
خمس نساء | 5
أحد عشر شخصا | 11
إحدى عشرة امرأة | 11
اثنا عشر شخصا | 12
اثني عشر شخصا | 12
خمسة عشر شخصا | 15
ثلاثة وعشرون شخصا | 23
ثلاثًا وعشرين امرأة | 23
مئة شخص | 100
مائة شخص | 100
مئتان وخمسون شخصا | 250
ثلاثمئة شخص | 300
ثلاث مئة شخص | 300
ثلاثة آلاف شخص | 3000
ثلاثة الاف شخص | 3000
ألفان من الأشخاص | 2000
ألفا شخص | 2000
أحد عشر ألف شخص | 11000
مئة وخمسون ألف شخص | 150000
مليون ونصف المليون دولار | 1500000 money
نصف مليون دولار | 500000 money
2.5 مليون دولار | 2500000 money
ثلاثة ملايين ومئتا ألف شخص | 3200000
خَمْسَةُ أشخاص | 5
خمســة أشخاص | 5
عشرات الآلاف من الأشخاص | order 10000
مئات الأشخاص | order 100
مئات الآلاف | order 100000
آلاف الأشخاص | order 1000
ملايين الدولارات | order 1000000
بضعة آلاف | order 1000
نحو 300 شخص | about 300
حوالي 300 شخص | about 300
ما يقارب 300 شخص | nearly 300
قرابة 300 شخص | nearly 300
أقل من 300 شخص | less-than 300
ما لا يقل عن 300 شخص | at-least 300
300 شخص على الأقل | at-least 300
300 شخص تقريبا | about 300
ما يصل إلى 300 شخص | at-most 300
لا يزيد على 300 شخص | at-most 300
ما يزيد على 300 شخص | more-than 300
بين 40 و50 شخصا | between 40..50
بين 40 و 50 شخصا | between 40..50
من 40 إلى 50 شخصا | between 40..50
ارتفع من 40 إلى 50 شخصا | 40; 50
58 في المئة | 58 percent
58٪ | 58 percent
58 بالمئة | 58 percent
خمسون في المائة | 50 percent
دون سن 18 | less-than 18 age
48 ساعة | 48 duration
خمسة أيام | 5 duration
عام 2019 | 2019 year
في أكتوبر 2019 | 2019 year
12 مارس 2024 | 12 date; 2024 year
الساعة 10 | 10 time
واحد من كل خمسة | 1 ratio
المادة 19 | 19 name
شخص واحد | -
النسخة الـ33 | 33 ordinal
الدول الـ27 | 27
فوق الستين | more-than 60
تسع صفحات من كل عشر | 9 ratio
ثلاثة أرباع الإنتاج | -
ألف و500 شخص | 1500
ألفان وخمسمئة شخص | 2500
مليونان ونصف المليون | 2500000
فاز 3-1 | 3 name
رؤية 2030 | 2030 year
الدقيقة 90+3. | 90 name; 3 name
للطوارئ: 993 | 993 name
للبلاغات: 600 566 665 | 600566665 name
للحجز: 555120 | 555120 name
للحجز: 120 مقعدًا | 120
والهدف 1500 متبرع على الأقل | at-least 1500
هدف 300 متطوع | 300
الهدف 4 | 4 name
في الربع الثاني من 2024 بنسبة 10.5٪ | 2024 year; 10.5 percent
في النصف الأول من 2023 تراجعت | 2023 year
خلال الأشهر الأولى من 2022 زادت | 2022 year
مليونًا ونصف المليون نسمة | 1500000
مليونًا ومئتي ألف نسمة | 1200000
ألفًا وخمسمئة متر | 1500
مليونا شخص | 2000000
ألفا طالب | 2000
تقل أعمارهم عن 16 عامًا | less-than 16 age
لا تقل أعمارهم عن 16 عامًا | at-least 16 age
تزيد مساحتها على 600 متر | more-than 600
لا يتجاوز طوله 12 مترًا | at-most 12
يصل عددهم إلى 300 | at-most 300
تصل إلى 105 وجهات | 105
يصل القطار إلى ثلاث مدن | 3
ما يصل إلى 12 مدينة | at-most 12
مستوى الخطر 2 | 2 name
مرحلة الإنذار 3 | 3 name
قيمة الاستثمارات حتى 2030 تبلغ | 2030 year
ميزانية 2025 نحو تسعة ملايين | 2025 year; about 9000000
تعداد 2020 قرابة 300 | 2020 year; nearly 300
أيام السبت من 10 إلى 4 | 10 time; 4 time
من 9 إلى 14 الأحد | 9 time; 14 time
الحافلتان 42 و16 | 42 name; 16 name
بين المخرجين 14 و16 | 14 name; 16 name
المحطات 3 و5 | 3 name; 5 name
من الطريق 6 بين مدينتين | 6 name
في المركز 14 بين 180 دولة | 14 name; 180
واحد من كل سبعة تقريبًا | about 1 ratio
ثلاثة من كل خمسة على الأقل | at-least 3 ratio
البوابات التسع | 9
المحطات الخمس | 5
القاعات الثلاث | 3
مجموعة العشرين | 20 name
الدورة الثانية عشرة | -
القرن الثالث عشر | -
الساعة الحادية عشرة | -
لمن تجاوزوا 65 عامًا | more-than 65 age
يتجاوزون 300 | more-than 300
يوم 12 الجاري | 12 date
يوم 5 المقبل | 5 date
يوم 300 زائر | 300
بمقدار الخمس | -
بنسبة السبع | -
نحو العشر | -
الخطان 42 و16 والمترو | 42 name; 16 name
ستتجاوز 300 عضو | more-than 300
ناهز 300 عضو | about 300
لم يبلغ 300 عضو | less-than 300
لم تتعد 300 عضو | at-most 300
قارب 300 عضو | nearly 300
في القاعة 4 الكبرى | 4 name
في الغرفة 7 بالطابق الأول | 7 name
تضم القاعة 300 مقعد | 300
يخدم الخط 240 ألف راكب | 240000
الرحلة 249 أربع ساعات | 249 name; 4 duration
نحو ألفي زائر | about 2000
حوالي ألفين | about 2000
قرابة ألف زائر | nearly 1000
تجاوز عدد الزوار 300 ألف | more-than 300000
لا تتجاوز مدة المشروع 24 شهرًا | at-most 24 duration
يناهز طول الخط 38 كيلومترًا | about 38
يزيد عمر معظمها على 80 عامًا | more-than 80 duration
يقل سعر التذكرة عن 12 دينارًا | less-than 12 money
لا يقل عدد المقاعد عن 300 | at-least 300
زاد الطلب على 300 منتج | 300
وتجاوز عدد الزوار 300 ألف | more-than 300000
"""

OTHER = """
de | mehr als 153.000 Konten | 153000
de-CH | 153'000 Konten | 153000
de | 1,5 Millionen | 1.5
pt | 153.000 contas | 153000
sw | 153,000 | 153000
es-MX | más de 153,000 cuentas | more-than 153000
es-MX | 1.234 toneladas | 1.234
ar-MA | أكثر من 153.000 حساب | more-than 153000
en-ZA | 1,234 tonnes | 1.234
fr-CA | plus de 153 000 comptes | more-than 153000
x | 12 | 12
"""
