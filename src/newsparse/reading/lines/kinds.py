"""Names of what an entry is or is about: "Press release", "お知らせ", "Politics". Nothing here raises.

Sites print such a name beside a title as its category. It may still be a title ("Report"), so it is evidence and no more.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
featured|sponsored|sponsored content|promoted|pinned|breaking|breaking news|exclusive|advertisement|anzeige|gesponsert|angeheftet|publicité|sponsorisé|à la une|publicidad|patrocinado|destacado|
announcement|analysis|article|blog|blog post|bulletin|brief|briefing|case study|commentary|consultation|corporate report|correction|editorial|essay|event|explainer|fact sheet|factsheet|
research article|research paper|short communication|
feature|feature story|flash news|for immediate release|guidance|guide|infographic|in brief|insight|interview|issue brief|media advisory|media release|meeting|news|news brief|news item|news release|news story|newsletter|notice|
op-ed|open letter|live blog|liveblog|bilderstrecke|fotostrecke|fotogalerie|diaporama|fotogalería|fotogalleria|fotogalerij|opinion|photo essay|photo gallery|photo story|podcast|policy brief|policy paper|press conference|press note|press release|press statement|press briefing|podcast episode|
position paper|project news|publication|q&a|report|research|research report|review|speech|statement|story|technical report|training|transparency data|tutorial|update|video|webinar|white paper|working paper|workshop
ankündigung|bekanntmachung|beitrag|bericht|broschüre|gastbeitrag|hintergrund|interview|kommentar|medienmitteilung|meldung|mitteilung|nachricht|namensartikel|pressemeldung|pressemitteilung|pressestatement|
presseinformation|publikation|rede|reportage|stellungnahme|studie|termin|veranstaltung|veröffentlichung
actualité|annonce|avis|billet|brève|chronique|communiqué|communiqué de presse|discours|dossier|dossier de presse|entretien|enquête|étude|évènement|événement|note d'information|point de vue|rapport|tribune|vidéo
anuncio|artículo|aviso|comunicado|comunicado de prensa|crónica|declaración|discurso|entrevista|estudio|evento|informe|nota de prensa|nota informativa|noticia|opinión|publicación|reportaje|vídeo
artigo|boletim|comunicado de imprensa|declaração|entrevista|estudo|nota de imprensa|nota à imprensa|notícia|opinião|publicação|relatório|reportagem
articolo|avviso|bando|comunicato|comunicato stampa|discorso|editoriale|intervista|intervento|news|nota stampa|notizia|opinione|pubblicazione|rapporto|studio
artikel|bericht|column|evenement|nieuwsbericht|nieuws|persbericht|publicatie|rapport|toespraak|verklaring
aktualność|artykuł|komunikat|komunikat prasowy|ogłoszenie|opinia|publikacja|raport|reportaż|wydarzenie|wywiad
анонс|видео|доклад|заявление|интервью|комментарий|мероприятие|мнение|новость|объявление|отчёт|отчет|пресс-релиз|публикация|репортаж|речь|сообщение|статья
анонс|відео|доповідь|заява|інтерв'ю|новина|оголошення|подія|прес-реліз|публікація|стаття
aktualita|článek|oznámení|rozhovor|tisková zpráva|zpráva|článok|tlačová správa|správa
artikel|evenemang|intervju|krönika|nyhet|nyheter|pressmeddelande|rapport|reportage|uttalande
artikkel|kronikk|nyhed|pressemeddelelse|pressemelding|udtalelse|uttalelse
haastattelu|julkaisu|lehdistötiedote|raportti|tiedote|uutinen
hír|interjú|jelentés|közlemény|sajtóközlemény
anunț|comunicat|comunicat de presă|interviu|raport|știre
açıklama|basın açıklaması|basın bülteni|duyuru|haber|makale|rapor|röportaj
ανακοίνωση|άρθρο|δελτίο τύπου|είδηση|συνέντευξη
بيان|بيان صحفي|تقرير|حوار|خبر|مقال|مقابلة
הודעה לעיתונות|הודעה|כתבה|ראיון
お知らせ|イベント|インタビュー|コラム|ニュース|ニュースリリース|プレスリリース|レポート|報告|報道発表
公告|公示|动态|新闻|新聞|新闻稿|新聞稿|通知|通告|报告|报道|讲话|專訪|专访
공지|공지사항|뉴스|보도자료|인터뷰|알림
artikel|berita|laporan|pengumuman|siaran pers
bài viết|phỏng vấn|thông báo|thông cáo báo chí|tin tức
"""
_SUBJECTS: Final = """
agriculture|arts|arts & culture|arts and culture|business|crime|culture|economy|education|energy|entertainment|environment|finance|health|history|international|lifestyle|local news|nature|politics|religion|science|society|sport|sports|technology|tourism|transport|travel|weather|world
bildung|energie|finanzen|forschung|geschichte|gesellschaft|gesundheit|kultur|landwirtschaft|lokales|politik|reise|reisen|sport|technik|tourismus|umwelt|unterhaltung|verkehr|vermischtes|wetter|wirtschaft|wissen|wissenschaft
agriculture|culture|économie|éducation|énergie|environnement|faits divers|histoire|international|loisirs|météo|monde|politique|santé|science|sciences|société|sport|sports|technologie|tourisme|transport|transports|vie locale
agricultura|ciencia|cultura|deporte|deportes|economía|educación|empleo|energía|historia|internacional|medio ambiente|mundo|política|salud|sanidad|sociedad|sucesos|tecnología|transporte|transportes|turismo|viajes
agricultura|ambiente|ciência|cultura|desporto|economia|educação|energia|esporte|esportes|história|internacional|meio ambiente|mundo|política|saúde|sociedade|tecnologia|transporte|transportes|turismo
agricoltura|ambiente|cronaca|cultura|economia|energia|esteri|istruzione|politica|salute|scienza|scuola|società|spettacoli|sport|storia|tecnologia|trasporti|turismo|viaggi
buitenland|binnenland|cultuur|economie|energie|geschiedenis|gezondheid|landbouw|milieu|onderwijs|politiek|reizen|samenleving|sport|technologie|toerisme|vervoer|verkeer|wetenschap|zorg
edukacja|gospodarka|historia|kultura|nauka|oświata|podróże|polityka|rolnictwo|społeczeństwo|środowisko|świat|technologia|transport|turystyka|zdrowie
в мире|еда|здоровье|культура|медицина|наука|образование|общество|политика|происшествия|путешествия|спорт|технологии|транспорт|туризм|финансы|экология|экономика|энергетика
економіка|здоров'я|культура|наука|освіта|політика|спорт|суспільство|транспорт|екологія|у світі
doprava|ekonomika|historie|krimi|kultúra|kultura|politika|příroda|školství|spoločnosť|společnost|šport|věda|veda|vzdelávanie|vzdělávání|zdraví|zdravie|zdravotnictví|zo sveta|ze světa|životní prostředí|životné prostredie
ekonomi|hälsa|idrott|inrikes|klimat|kultur|miljö|näringsliv|politik|samhälle|skola|sport|trafik|utbildning|utrikes|vetenskap|vård
helse|idrett|klima|kultur|miljø|næringsliv|økonomi|politikk|samferdsel|samfunn|skole|sundhed|trafik|transport|uddannelse|udland|utdanning|utenriks|videnskab|vitenskap|indland|erhverv|samfund
kulttuuri|koulutus|liikenne|luonto|matkailu|politiikka|talous|terveys|tiede|ulkomaat|urheilu|yhteiskunta|ympäristö|kotimaa
belföld|egészség|gazdaság|közlekedés|kultúra|külföld|oktatás|politika|sport|társadalom|tudomány|turizmus
cultură|economie|educație|mediu|politică|sănătate|societate|știință|transport|turism|externe
çevre|dünya|eğitim|ekonomi|kültür|kültür sanat|sağlık|spor|siyaset|tarım|teknoloji|turizm|ulaşım
αθλητισμός|αθλητικά|διεθνή|εκπαίδευση|επιστήμη|κοινωνία|κόσμος|οικονομία|περιβάλλον|πολιτική|πολιτισμός|συγκοινωνίες|τεχνολογία|τουρισμός|υγεία
здраве|икономика|култура|наука|образование|общество|околна среда|политика|свят|спорт|транспорт
здравље|друштво|економија|култура|наука|образовање|политика|свет|спорт|društvo|ekonomija|gospodarstvo|kultura|obrazovanje|okoliš|politika|promet|šport|šolstvo|svet|svijet|zdravje|zdravlje|zdravstvo|znanost
aplinka|ekonomika|kultūra|mokslas|politika|sportas|sveikata|švietimas|transportas|izglītība|politika|sports|transports|veselība|vide|haridus|keskkond|kultuur|majandus|poliitika|tervis
اقتصاد|تعليم|تكنولوجيا|ثقافة|رياضة|سياحة|سياسة|صحة|علوم|مجتمع|محليات|فرهنگ|فرهنگی|سیاسی|اقتصادی|اجتماعی|ورزش|ورزشی|سلامت|علمی
בריאות|חברה|חינוך|כלכלה|מדע|ספורט|פוליטיקה|תרבות|תחבורה
政治|経済|社会|文化|国際|スポーツ|科学|教育|環境|健康|暮らし|体育|教育|科技|经济|健康|交通|旅游|國際|社會|經濟|體育|環境
정치|경제|사회|문화|국제|스포츠|교육|과학|환경|건강|교통
ekonomi|kebudayaan|kesehatan|budaya|olahraga|pendidikan|politik|teknologi|thể thao|chính trị|kinh tế|văn hóa|văn hoá|xã hội|giáo dục|sức khỏe|giao thông
अर्थव्यवस्था|खेल|राजनीति|शिक्षा|संस्कृति|स्वास्थ्य|กีฬา|การเมือง|เศรษฐกิจ|สังคม|วัฒนธรรม|การศึกษา|สุขภาพ
"""
"""What news are about, as newspapers name their parts."""
_KINDS: Final = frozenset(
    name
    for line in f"{_NAMES.strip()}{_SUBJECTS.rstrip()}".splitlines()
    for name in line.strip("|").split("|")
)
_ADVERTISEMENTS: Final = frozenset(
    "ad|advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|anuncio|publicidade|pubblicità|advertentie|reklama|реклама|"
    "annons|annonse|annonce|mainos|hirdetés|publicitate|reklam|διαφήμιση|إعلان|פרסומת|広告|广告|廣告|광고|iklan|quảng cáo|oglas|reclamă|विज्ञापन|বিজ্ঞাপন|โฆษณา|تبلیغات".split(
        "|"
    )
)
_SIGNS: Final = " \t\u00a0\u3000.,:|*#•·-–—[]【】()（）"
_LONGEST: Final = 30


def is_kind(text: str) -> bool:
    """Whether a text is the name of what an entry is or is about.

    >>> is_kind("PRESS RELEASE"), is_kind("Communiqué de presse"), is_kind("Culture"), is_kind("Report on harbours")
    (True, True, True, False)
    """
    return len(text) <= _LONGEST and text.strip(_SIGNS).casefold() in _KINDS


def is_advertisement(text: str) -> bool:
    """Whether a text is the name of an advertisement, of which a text may keep no more.

    >>> is_advertisement("Advertisement"), is_advertisement("– Anzeige –"), is_advertisement("Advertisements by post")
    (True, True, False)
    """
    return len(text) <= _LONGEST and text.strip(_SIGNS).casefold() in _ADVERTISEMENTS
