"""Words for tests/random_layouts.py: titles, bodies and the words round them, in the languages of its pages."""

from __future__ import annotations

from dataclasses import dataclass, field


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("/"))


@dataclass(frozen=True)
class Words:
    """The words of a language: a title is a subject and an act, a sentence has an opener before and an end behind.

    Where a text says so, ``{}`` is the place of a date, a name or a number.
    """

    code: str
    subjects: tuple[str, ...]
    acts: tuple[str, ...]
    ends: tuple[str, ...]
    openers: tuple[str, ...]
    kickers: tuple[str, ...]
    topics: tuple[str, ...]
    page: tuple[str, ...]
    """Titles of a page."""
    more: tuple[str, ...]
    """What the link to the whole entry says."""
    footers: tuple[str, ...]
    published: tuple[str, ...]
    """With the date behind: ``Posted on {}``."""
    labels: tuple[str, ...]
    """Alone on a line above the date, without the colon."""
    updated: str
    by: str
    names: tuple[str, ...]
    places: tuple[str, ...]
    minutes: str
    """Reading time: ``{} min read``."""
    comments: str
    awkward: tuple[str, ...] = ()
    """Titles that look like something else."""
    space: str = " "
    stop: str = "."
    columns: tuple[str, str, str] = ("No.", "Title", "Date")
    months: tuple[str, ...] = field(default=(), repr=False)
    days: tuple[str, ...] = field(default=(), repr=False)
    """Weekdays, Monday first."""


def _months(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WORDS = {
    words.code: words
    for words in (
        Words(
            "en",
            _split("Red harbour/Blue ship/Old lighthouse/North road/City council/Port office/Green valley school/Harbour choir/New ferry line/Town library/Tide museum/Fishing fleet"),
            _split("opens to ships of all kinds/wins prize/finds a crew/asks for help/closes for two weeks/gets a new roof/turns one hundred/reports fewer storms/welcomes young sailors/signs a pact with its neighbours/looks back on the year/sails at dawn"),
            _split("after a long winter/before the end of the month/with the help of many hands/in front of a large crowd/for the first time in years/without any delay/according to the port office/on the far side of the bay"),
            _split("The council said that the/Early in the morning the/As everyone had hoped, the/In the end the/People along the coast report that the/With some luck the"),
            _split("News/Press release/Video/Blog/Statement/Q&A/Event/Report"),
            _split("Ports and people/Ships/Training/Sea and land/Storm reports"),
            _split("News/Latest news/News and events/Press room/All stories/Announcements"),
            _split("Read more/Read more >/Continue reading/More »"),
            _split("Next page/1 2 3 4 Next/Contact | Privacy | Imprint/All rights reserved by the port office./Older entries »"),
            ("Published: {}", "Posted on {}", "Posted {}", "Published on {}", "Date: {}", "Publication date: {}"),
            ("Date", "Published", "Published on", "Date of publication"),
            "Updated: {}", "By {}", _split("Ann Sea/Bob Shore/Clara Lee/Dan Hill/Eve Marsh"),
            _split("Geneva/Suva, Fiji/New Delhi/Bangkok/Lima"), "{} min read", "{} comments",
            _split("2022: a year of harbours/A - B/Ships came in from the U.S./Statement of 12 May 2011 on ports/24 million see the harbour/5 things to know about tides/What now?/\"Ports matter,\" says the mayor/Q&A: the new ferry/100 years of fog/Harbours - ships - people/Harbour & Co. wins/9th fleet day/Newsletter June 2012/Ferry line: now what?/Why wait (and for whom)?/21st century ports/Ship no. 7 sails/World Tide Day 2013/Fog, rain and wind"),
            months=_months("January February March April May June July August September October November December"),
            days=_months("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        ),
        Words(
            "fr",
            _split("Le port rouge/Le navire bleu/Le vieux phare/La route du nord/Le conseil de la ville/La chorale du port/Le musée des marées/La bibliothèque/La nouvelle ligne/La flotte de pêche"),
            _split("ouvre ses quais/gagne un prix/cherche un équipage/demande de l'aide/ferme pour deux semaines/reçoit un nouveau toit/fête ses cent ans/accueille les jeunes marins/signe un accord/part dès l'aube"),
            _split("après un long hiver/avant la fin du mois/avec l'aide de tous/devant une foule nombreuse/pour la première fois/sans le moindre retard/de l'autre côté de la baie"),
            _split("Selon la mairie,/De bon matin,/Comme chacun l'espérait,/À la fin,/Les habitants disent que/Avec un peu de chance,"),
            _split("Actualités/Communiqué de presse/Vidéo/Rapport/Événement"),
            _split("Ports et gens/Navires/Formation/Mer et terre"),
            _split("Actualités/Toutes les nouvelles/Salle de presse/À la une"),
            _split("Lire la suite/En savoir plus/Lire plus »"), _split("Page suivante/Mentions légales | Contact/1 2 3 Suivant"),
            ("Publié le {}", "Mis en ligne le {}", "Date : {}", "Date de publication : {}"), ("Date", "Publié le"),
            "Mis à jour : {}", "Par {}", _split("Anne Mer/Paul Rive/Claire Dumont/Luc Marais"), _split("Genève/Dakar/Tunis/Québec"),
            "{} min de lecture", "{} commentaires", _split("2022 : une année de ports/24 millions de visiteurs/Et maintenant ?/« Le port compte »/5 choses à savoir/Ports - navires - gens"),
            columns=("N°", "Titre", "Date"),
            months=_months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
            days=_months("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        ),
        Words(
            "de",
            _split("Roter Hafen/Blaues Schiff/Alter Leuchtturm/Nordstraße/Stadtrat/Hafenchor/Gezeitenmuseum/Bücherei/Neue Fähre/Fischerflotte"),
            _split("öffnet für alle/gewinnt einen Preis/sucht eine Mannschaft/bittet um Hilfe/schließt für zwei Wochen/bekommt ein neues Dach/wird hundert Jahre alt/empfängt junge Segler/unterzeichnet ein Abkommen/läuft bei Tagesanbruch aus"),
            _split("nach einem langen Winter/vor dem Ende des Jahres/mit Hilfe vieler Hände/vor großem Publikum/zum ersten Mal seit Jahren/ohne jede Verspätung/auf der anderen Seite der Bucht"),
            _split("Wie der Rat mitteilt, heißt es:/Früh am Morgen war klar:/Wie alle gehofft hatten:/Am Ende gilt:/Die Leute an der Küste sagen:"),
            _split("Pressemitteilung/Aktuelles/Video/Bericht/Veranstaltung"),
            _split("Häfen und Menschen/Schiffe/Ausbildung/Meer und Land"),
            _split("Aktuelles/Nachrichten/Presse/Alle Meldungen"),
            _split("Weiterlesen/Mehr lesen/Mehr »"), _split("Nächste Seite/Impressum | Datenschutz/1 2 3 Weiter"),
            ("Veröffentlicht am {}", "Datum: {}", "Erschienen am {}"), ("Datum", "Veröffentlicht am"),
            "Aktualisiert: {}", "Von {}", _split("Anna See/Paul Ufer/Klara Berg/Otto Moor"), _split("Genf/Berlin/Wien/Kiel"),
            "Lesezeit: {} Min.", "{} Kommentare", _split("2022: ein Jahr der Häfen/24 Millionen sehen den Hafen/Was nun?/5 Dinge über Gezeiten/Feier zum 1. Mai/Häfen - Schiffe - Menschen"),
            columns=("Nr.", "Titel", "Datum"),
            months=_months("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
            days=_months("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
        ),
        Words(
            "es",
            _split("El puerto rojo/El barco azul/El viejo faro/La ruta del norte/El ayuntamiento/El coro del puerto/El museo de mareas/La biblioteca/La nueva línea/La flota pesquera"),
            _split("abre sus muelles/gana un premio/busca tripulación/pide ayuda/cierra dos semanas/estrena tejado/cumple cien años/recibe a jóvenes marineros/firma un acuerdo/zarpa al alba"),
            _split("tras un largo invierno/antes de fin de mes/con la ayuda de todos/ante un gran público/por primera vez en años/sin ningún retraso/al otro lado de la bahía"),
            _split("Según el consejo,/Muy temprano,/Como todos esperaban,/Al final,/La gente de la costa dice que"),
            _split("Noticias/Nota de prensa/Vídeo/Informe/Evento"), _split("Puertos y gente/Barcos/Formación/Mar y tierra"),
            _split("Noticias/Todas las noticias/Sala de prensa/Actualidad"), _split("Leer más/Seguir leyendo/Ver más »"),
            _split("Página siguiente/Aviso legal | Contacto/1 2 3 Siguiente"),
            ("Publicado el {}", "Fecha: {}", "Fecha de publicación: {}"), ("Fecha", "Publicado el"),
            "Actualizado: {}", "Por {}", _split("Ana Mar/Pablo Costa/Clara Ríos/Luis Prado"), _split("Ginebra/Lima/Madrid/Bogotá"),
            "{} min de lectura", "{} comentarios", _split("2022: un año de puertos/24 millones ven el puerto/¿Y ahora qué?/5 cosas sobre las mareas"),
            columns=("N.º", "Título", "Fecha"),
            months=_months("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
            days=_months("lunes martes miércoles jueves viernes sábado domingo"),
        ),
        Words(
            "pt",
            _split("O porto vermelho/O navio azul/O velho farol/A estrada do norte/A câmara da cidade/O coro do porto/O museu das marés/A biblioteca/A nova linha/A frota de pesca"),
            _split("abre os seus cais/ganha um prémio/procura tripulação/pede ajuda/fecha duas semanas/tem um novo telhado/faz cem anos/recebe jovens marinheiros/assina um acordo/parte de madrugada"),
            _split("depois de um longo inverno/antes do fim do mês/com a ajuda de todos/perante muito público/pela primeira vez em anos/sem qualquer atraso"),
            _split("Segundo o conselho,/De manhã cedo,/Como todos esperavam,/No fim,/A gente da costa diz que"),
            _split("Notícias/Comunicado/Vídeo/Relatório/Evento"), _split("Portos e gente/Navios/Formação/Mar e terra"),
            _split("Notícias/Todas as notícias/Sala de imprensa"), _split("Leia mais/Ver mais »/Saiba mais"), _split("Página seguinte/1 2 3 Próxima"),
            ("Publicado em {}", "Data: {}", "Data de publicação: {}"), ("Data", "Publicado em"),
            "Atualizado: {}", "Por {}", _split("Ana Mar/Pedro Costa/Clara Rios/Rui Prado"), _split("Lisboa/Luanda/Maputo/Recife"),
            "{} min de leitura", "{} comentários", _split("2022: um ano de portos/24 milhões veem o porto/E agora?/5 coisas sobre as marés"),
            columns=("N.º", "Título", "Data"),
            months=_months("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
            days=_split("segunda-feira/terça-feira/quarta-feira/quinta-feira/sexta-feira/sábado/domingo"),
        ),
        Words(
            "it",
            _split("Il porto rosso/La nave blu/Il vecchio faro/La strada del nord/Il consiglio comunale/Il coro del porto/Il museo delle maree/La biblioteca/La nuova linea/La flotta da pesca"),
            _split("apre i suoi moli/vince un premio/cerca un equipaggio/chiede aiuto/chiude per due settimane/riceve un nuovo tetto/compie cento anni/accoglie giovani marinai/firma un accordo/salpa all'alba"),
            _split("dopo un lungo inverno/prima della fine del mese/con l'aiuto di tutti/davanti a una grande folla/per la prima volta/senza alcun ritardo"),
            _split("Secondo il consiglio,/Di buon mattino,/Come tutti speravano,/Alla fine,/La gente della costa dice che"),
            _split("Notizie/Comunicato stampa/Video/Rapporto/Evento"), _split("Porti e persone/Navi/Formazione/Mare e terra"),
            _split("Notizie/Tutte le notizie/Sala stampa"), _split("Leggi tutto/Continua a leggere/Leggi di più »"), _split("Pagina successiva/1 2 3 Avanti"),
            ("Pubblicato il {}", "Data: {}", "Data di pubblicazione: {}"), ("Data", "Pubblicato il"),
            "Aggiornato: {}", "Di {}", _split("Anna Mare/Paolo Riva/Chiara Monti/Luca Prati"), _split("Ginevra/Roma/Bari/Trieste"),
            "{} min di lettura", "{} commenti", _split("2022: un anno di porti/24 milioni vedono il porto/E adesso?/5 cose sulle maree"),
            columns=("N.", "Titolo", "Data"),
            months=_months("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
            days=_months("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        ),
        Words(
            "nl",
            _split("Rode haven/Blauw schip/Oude vuurtoren/Noordweg/Gemeenteraad/Havenkoor/Getijdenmuseum/Bibliotheek/Nieuwe veerdienst/Vissersvloot"),
            _split("gaat open voor iedereen/wint een prijs/zoekt bemanning/vraagt om hulp/sluit twee weken/krijgt een nieuw dak/bestaat honderd jaar/ontvangt jonge zeilers/tekent een akkoord/vaart uit bij zonsopgang"),
            _split("na een lange winter/voor het einde van de maand/met hulp van velen/voor een groot publiek/voor het eerst in jaren/zonder enige vertraging"),
            _split("Volgens de raad geldt:/Vroeg in de ochtend bleek:/Zoals iedereen hoopte:/De mensen aan de kust zeggen:"),
            _split("Nieuws/Persbericht/Video/Verslag/Evenement"), _split("Havens en mensen/Schepen/Opleiding/Zee en land"),
            _split("Nieuws/Al het nieuws/Pers/Berichten"), _split("Lees meer/Verder lezen/Meer »"), _split("Volgende pagina/1 2 3 Volgende"),
            ("Gepubliceerd op {}", "Datum: {}", "Geplaatst op {}"), ("Datum", "Gepubliceerd op"),
            "Bijgewerkt: {}", "Door {}", _split("Anna Zee/Piet Oever/Klaar Berg/Jan Moeras"), _split("Genève/Den Haag/Gent/Delft"),
            "{} min leestijd", "{} reacties", _split("2022: een jaar van havens/24 miljoen mensen zien de haven/Wat nu?/5 dingen over getijden"),
            columns=("Nr.", "Titel", "Datum"),
            months=_months("januari februari maart april mei juni juli augustus september oktober november december"),
            days=_months("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
        ),
        Words(
            "pl",
            _split("Czerwony port/Niebieski statek/Stara latarnia/Droga północna/Rada miasta/Chór portowy/Muzeum pływów/Biblioteka/Nowy prom/Flota rybacka"),
            _split("otwiera się dla wszystkich/zdobywa nagrodę/szuka załogi/prosi o pomoc/zamyka się na dwa tygodnie/ma nowy dach/kończy sto lat/wita młodych żeglarzy/podpisuje umowę/wypływa o świcie"),
            _split("po długiej zimie/przed końcem miesiąca/z pomocą wielu rąk/przed dużą publicznością/po raz pierwszy od lat/bez żadnej zwłoki"),
            _split("Według rady/Wcześnie rano/Jak wszyscy mieli nadzieję,/W końcu/Ludzie na wybrzeżu mówią, że"),
            _split("Aktualności/Komunikat prasowy/Wideo/Raport/Wydarzenie"), _split("Porty i ludzie/Statki/Szkolenia/Morze i ląd"),
            _split("Aktualności/Wszystkie wiadomości/Biuro prasowe"), _split("Czytaj więcej/Czytaj dalej/Więcej »"), _split("Następna strona/1 2 3 Dalej"),
            ("Opublikowano: {}", "Data: {}", "Data publikacji: {}"), ("Data", "Opublikowano"),
            "Aktualizacja: {}", "Autor: {}", _split("Anna Morska/Piotr Brzeg/Klara Góra/Jan Bagno"), _split("Genewa/Gdynia/Kraków/Toruń"),
            "{} min czytania", "{} komentarzy", _split("2022: rok portów/24 miliony widzą port/Co teraz?/5 rzeczy o pływach"),
            columns=("Nr", "Tytuł", "Data"),
            months=_months("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
            days=_months("poniedziałek wtorek środa czwartek piątek sobota niedziela"),
        ),
        Words(
            "ru",
            _split("Красный порт/Синий корабль/Старый маяк/Северная дорога/Городской совет/Хор порта/Музей приливов/Библиотека/Новый паром/Рыбацкий флот"),
            _split("открывается для всех/получает премию/ищет команду/просит о помощи/закрывается на две недели/получает новую крышу/отмечает столетие/встречает юных моряков/подписывает соглашение/уходит на рассвете"),
            _split("после долгой зимы/до конца месяца/с помощью многих рук/перед большой публикой/впервые за много лет/без всякой задержки"),
            _split("По словам совета,/Рано утром/Как все и надеялись,/В конце концов/Жители побережья говорят, что"),
            _split("Новости/Пресс-релиз/Видео/Отчёт/Событие"), _split("Порты и люди/Корабли/Обучение/Море и суша"),
            _split("Новости/Все новости/Пресс-центр"), _split("Читать далее/Подробнее/Читать полностью »"), _split("Следующая страница/1 2 3 Далее"),
            ("Опубликовано: {}", "Дата: {}", "Дата публикации: {}"), ("Дата", "Опубликовано"),
            "Обновлено: {}", "Автор: {}", _split("Анна Морская/Пётр Берегов/Клара Горина/Иван Болотов"), _split("Женева/Москва/Казань/Омск"),
            "{} мин чтения", "{} комментариев", _split("2022: год портов/24 миллиона видят порт/Что теперь?/5 фактов о приливах"),
            columns=("№", "Название", "Дата"),
            months=_months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
            days=_months("понедельник вторник среда четверг пятница суббота воскресенье"),
        ),
        Words(
            "sv",
            _split("Röda hamnen/Blå båten/Gamla fyren/Norra vägen/Stadsrådet/Hamnkören/Tidvattenmuseet/Biblioteket/Nya färjan/Fiskeflottan"),
            _split("öppnar för alla/vinner ett pris/söker besättning/ber om hjälp/stänger i två veckor/får ett nytt tak/fyller hundra år/tar emot unga seglare/skriver under ett avtal/avgår i gryningen"),
            _split("efter en lång vinter/före månadens slut/med hjälp av många/inför stor publik/för första gången på länge/utan någon försening"),
            _split("Enligt rådet gäller att/Tidigt på morgonen sades att/Som alla hoppades,/Folk vid kusten säger att"),
            _split("Nyheter/Pressmeddelande/Video/Rapport/Evenemang"), _split("Hamnar och folk/Skepp/Utbildning/Hav och land"),
            _split("Nyheter/Alla nyheter/Pressrum"), _split("Läs mer/Fortsätt läsa/Mer »"), _split("Nästa sida/1 2 3 Nästa"),
            ("Publicerad {}", "Datum: {}", "Publicerat: {}"), ("Datum", "Publicerad"),
            "Uppdaterad: {}", "Av {}", _split("Anna Sjö/Per Strand/Klara Berg/Jan Kärr"), _split("Genève/Lund/Visby/Kalmar"),
            "{} min läsning", "{} kommentarer", _split("2022: ett år av hamnar/24 miljoner ser hamnen/Vad nu?/5 saker om tidvatten"),
            columns=("Nr", "Titel", "Datum"),
            months=_months("januari februari mars april maj juni juli augusti september oktober november december"),
            days=_months("måndag tisdag onsdag torsdag fredag lördag söndag"),
        ),
        Words(
            "tr",
            _split("Kızıl liman/Mavi gemi/Eski fener/Kuzey yolu/Belediye meclisi/Liman korosu/Gelgit müzesi/Kütüphane/Yeni vapur/Balıkçı filosu"),
            _split("herkese açılıyor/ödül kazandı/mürettebat arıyor/yardım istiyor/iki hafta kapanıyor/yeni çatıya kavuştu/yüz yaşında/genç denizcileri ağırlıyor/anlaşma imzaladı/şafakta yola çıkıyor"),
            _split("uzun bir kıştan sonra/ay bitmeden/herkesin yardımıyla/kalabalık önünde/yıllar sonra ilk kez/gecikmeden"),
            _split("Meclise göre/Sabah erkenden/Herkesin umduğu gibi/Sonunda/Kıyıdaki halka göre"),
            _split("Haberler/Basın bülteni/Video/Rapor/Etkinlik"), _split("Limanlar ve insanlar/Gemiler/Eğitim/Deniz ve kara"),
            _split("Haberler/Tüm haberler/Basın odası"), _split("Devamını oku/Daha fazla/Devamı »"), _split("Sonraki sayfa/1 2 3 Sonraki"),
            ("Yayın tarihi: {}", "Tarih: {}"), ("Tarih", "Yayın tarihi"),
            "Güncelleme: {}", "Yazan: {}", _split("Ayşe Deniz/Can Kıyı/Elif Dağ/Ali Saz"), _split("Cenevre/İzmir/Ankara/Trabzon"),
            "{} dk okuma", "{} yorum", _split("2022: limanlar yılı/24 milyon kişi limanı gördü/Şimdi ne olacak?"),
            columns=("No", "Başlık", "Tarih"),
            months=_months("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
            days=_months("Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar"),
        ),
        Words(
            "cs",
            _split("Červený přístav/Modrá loď/Starý maják/Severní cesta/Městská rada/Přístavní sbor/Muzeum přílivu/Knihovna/Nový přívoz/Rybářská flotila"),
            _split("se otevírá všem/získává cenu/hledá posádku/žádá o pomoc/zavírá na dva týdny/dostává novou střechu/slaví sto let/vítá mladé plavce/podepisuje dohodu/vyplouvá za úsvitu"),
            _split("po dlouhé zimě/před koncem měsíce/s pomocí mnoha rukou/před velkým publikem/poprvé po letech/bez zdržení"),
            _split("Podle rady/Brzy ráno/Jak všichni doufali,/Nakonec/Lidé na pobřeží říkají, že"),
            _split("Aktuality/Tisková zpráva/Video/Zpráva/Akce"), _split("Přístavy a lidé/Lodě/Školení/Moře a pevnina"),
            _split("Aktuality/Všechny zprávy/Tiskové centrum"), _split("Číst dále/Více informací/Celý článek »"), _split("Další stránka/1 2 3 Další"),
            ("Zveřejněno {}", "Datum: {}", "Publikováno: {}"), ("Datum", "Zveřejněno"),
            "Aktualizováno: {}", "Autor: {}", _split("Anna Mořská/Petr Břeh/Klára Horová/Jan Bažina"), _split("Ženeva/Praha/Brno/Plzeň"),
            "{} min čtení", "{} komentářů", _split("2022: rok přístavů/24 milionů lidí v přístavu/Co teď?"),
            columns=("Č.", "Název", "Datum"),
            months=_months("ledna února března dubna května června července srpna září října listopadu prosince"),
            days=_months("pondělí úterý středa čtvrtek pátek sobota neděle"),
        ),
        Words(
            "ja",
            _split("赤い港/青い船/古い灯台/北の道/市議会/港の合唱団/潮の博物館/図書館/新しい渡し船/漁船団"),
            _split("が開港/が賞を受賞/が乗組員を募集/が支援を要請/が二週間休業/に新しい屋根/が百周年/が若い船員を歓迎/が協定に署名/が夜明けに出航"),
            _split("と発表しました/と見られています/と伝えられました/ことになりました/と話しています"),
            _split("市によると、/早朝から、/期待どおり、/沿岸の人々によれば、/関係者によると、"),
            _split("お知らせ/プレスリリース/動画/報告書/イベント"), _split("港と人/船/研修/海と陸"),
            _split("お知らせ/ニュース一覧/新着情報/報道資料"), _split("続きを読む/もっと見る/詳しくはこちら"), _split("次のページ/お問い合わせ｜個人情報"),
            ("公開日：{}", "掲載日：{}", "更新日：{}", "日付：{}"), ("公開日", "掲載日"),
            "最終更新：{}", "文：{}", _split("山田花子/鈴木一郎/佐藤海"), _split("東京/大阪/神戸/ジュネーブ"),
            "読了時間{}分", "コメント{}件", _split("2022年、港の一年/100年の霧/これからどうなる？/潮について知る5つのこと"),
            space="", stop="。", columns=("番号", "件名", "日付"),
        ),
        Words(
            "zh",
            _split("红色港口/蓝色轮船/老灯塔/北方公路/市议会/港口合唱团/潮汐博物馆/图书馆/新渡轮/渔船队"),
            _split("正式开放/荣获大奖/招募船员/请求援助/关闭两周/换上新屋顶/迎来百年/欢迎年轻水手/签署协议/黎明启航"),
            _split("，历经漫长的冬天/，赶在月底之前/，得到众人帮助/，观众很多/，多年来首次"),
            _split("市议会表示，/清晨，/正如大家所愿，/最终，/沿海居民说，"),
            _split("新闻/新闻稿/视频/报告/活动"), _split("港口与人/船舶/培训/海与陆"),
            _split("新闻/最新消息/新闻中心/通知公告"), _split("阅读更多/查看详情/更多 »"), _split("下一页/联系我们 | 隐私"),
            ("发布日期：{}", "发布时间：{}", "日期：{}"), ("发布日期", "日期"),
            "更新时间：{}", "作者：{}", _split("李海/王岸/陈山"), _split("北京/上海/日内瓦/广州"),
            "阅读时间 {} 分钟", "{} 条评论", _split("2022年：港口之年/100年的雾/接下来怎么办？/关于潮汐的5件事"),
            space="", stop="。", columns=("序号", "标题", "日期"),
        ),
        Words(
            "ko",
            _split("붉은 항구/푸른 배/오래된 등대/북쪽 길/시의회/항구 합창단/조수 박물관/도서관/새 여객선/어선단"),
            _split("문을 열다/상을 받다/선원을 모집/도움을 요청/두 주간 휴업/새 지붕을 얹다/백 주년을 맞다/젊은 선원을 환영/협정에 서명/새벽에 출항"),
            _split("했다고 밝혔다/할 것으로 보인다/했다고 전했다/하기로 했다"),
            _split("시에 따르면/이른 아침/모두의 바람대로/해안 주민들은"),
            _split("뉴스/보도자료/동영상/보고서/행사"), _split("항구와 사람/선박/교육/바다와 땅"),
            _split("뉴스/새 소식/보도자료실/공지사항"), _split("더 보기/자세히 보기/계속 읽기"), _split("다음 페이지/개인정보 | 연락처"),
            ("게시일: {}", "작성일: {}", "날짜: {}"), ("게시일", "작성일"),
            "수정일: {}", "글 {}", _split("김바다/이해안/박산"), _split("서울/부산/제네바"),
            "읽기 {}분", "댓글 {}개", _split("2022년, 항구의 한 해/100년의 안개/이제 어떻게 되나?"),
            columns=("번호", "제목", "날짜"),
        ),
        Words(
            "ar",
            _split("الميناء الأحمر/السفينة الزرقاء/المنارة القديمة/طريق الشمال/مجلس المدينة/جوقة الميناء/متحف المد/المكتبة/العبارة الجديدة/أسطول الصيد"),
            _split("يفتح أبوابه للجميع/يفوز بجائزة/يبحث عن طاقم/يطلب المساعدة/يغلق لأسبوعين/يحصل على سقف جديد/يحتفل بمرور مئة عام/يستقبل البحارة الشباب/يوقع اتفاقا/يبحر عند الفجر"),
            _split("بعد شتاء طويل/قبل نهاية الشهر/بمساعدة الكثيرين/أمام جمهور كبير/لأول مرة منذ سنوات"),
            _split("قال المجلس إن/في الصباح الباكر/كما كان يأمل الجميع/في النهاية/يقول أهل الساحل إن"),
            _split("أخبار/بيان صحفي/فيديو/تقرير/حدث"), _split("الموانئ والناس/السفن/التدريب/البحر والبر"),
            _split("أخبار/آخر الأخبار/غرفة الصحافة"), _split("اقرأ المزيد/المزيد/تابع القراءة"), _split("الصفحة التالية/اتصل بنا | الخصوصية"),
            ("نشر في {}", "التاريخ: {}", "تاريخ النشر: {}"), ("التاريخ", "تاريخ النشر"),
            "آخر تحديث: {}", "بقلم {}", _split("آمنة البحري/بدر الساحلي/سلمى الجبلي"), _split("جنيف/تونس/القاهرة/عمان"),
            "{} دقائق قراءة", "{} تعليقات", _split("2022: عام الموانئ/ماذا الآن؟/5 أشياء عن المد"),
            columns=("الرقم", "العنوان", "التاريخ"),
            months=_months("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
            days=_months("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
        ),
    )
}  # fmt: skip
