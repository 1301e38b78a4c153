"""Lines that belong to a page and to no entry: names of menus, footers, links to other pages. Nothing here raises.

Such a line is told from a title by its words, so it counts only at the edges of a page, and where the page says it once.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Final

from newsparse.reading.lines.links import links_alone, said
from newsparse.reading.lines.spots import DATE_LABEL, LINK_NUMBER, spot

_PHRASES: Final = """
home|homepage|start|startpage|about|about us|contact|contact us|contacts|press contact|press contacts|media contact|media contacts|pressekontakt|contact presse|contacts presse|contacto de prensa|contatti stampa|perscontact|presskontakt|imprint|privacy|privacy policy|privacy notice|data protection|legal|legal notice|disclaimer|terms|
terms of use|terms of service|terms and conditions|cookies|cookie policy|cookie settings|sitemap|site map|accessibility|accessibility statement|login|log in|sign in|
sign up|register|search|menu|help|faq|faqs|jobs|careers|rss|feed|rss feed|newsletter|newsletters|newsletter archive|subscribe|unsubscribe|follow us|share this page|print this page|
page|pages|pagination|seiten|páginas|pagine|pagina's|strony|страницы|сторінки|stránky|sidor|sider|sivut|oldalak|sayfalar|σελίδες|ページ|页码|top|to top|back to top|back|next|previous|next page|previous page|older|newer|older posts|newer posts|older entries|newer entries|show more|load more|see more|view more|see all|view all|
show all|more news|all news|latest news|latest|news|news archive|archive|archives|press|press releases|all press releases|media|events|all events|blog|language|english|all rights reserved
startseite|über uns|kontakt|impressum|datenschutz|datenschutzerklärung|rechtliches|nutzungsbedingungen|agb|barrierefreiheit|erklärung zur barrierefreiheit|anmelden|abmelden|suche|
hilfe|karriere|nach oben|zum seitenanfang|seitenanfang|zurück|weiter|nächste seite|vorherige seite|mehr anzeigen|mehr laden|weitere meldungen|alle meldungen|alle nachrichten|
mehr meldungen|mehr news|aktuelles|aktuelle meldungen|meldungen|neuigkeiten|nachrichten|archiv|presse|pressemitteilungen|alle pressemitteilungen|termine|veranstaltungen|folgen sie uns|drucken
accueil|à propos|qui sommes-nous|nous contacter|contactez-nous|mentions légales|confidentialité|politique de confidentialité|données personnelles|conditions d'utilisation|plan du site|
accessibilité|connexion|se connecter|rechercher|recherche|aide|haut de page|retour en haut|retour|suivant|précédent|page suivante|page précédente|voir plus|voir tout|plus d'actualités|
toutes les actualités|actualités|dernières actualités|agenda|archives|presse|communiqués de presse|suivez-nous|s'abonner|imprimer
inicio|quiénes somos|sobre nosotros|contacto|contáctenos|aviso legal|privacidad|política de privacidad|política de cookies|términos y condiciones|condiciones de uso|mapa del sitio|mapa web|
accesibilidad|iniciar sesión|acceder|buscar|ayuda|volver arriba|volver al inicio|ir arriba|subir|arriba|volver|siguiente|anterior|página siguiente|ver más|ver todo|ver todas|cargar más|más noticias|todas las noticias|noticias|
últimas noticias|actualidad|prensa|notas de prensa|comunicados|archivo|eventos|síguenos|suscríbete|suscribirse|imprimir
início|página inicial|quem somos|sobre nós|sobre|contato|contacto|contactos|fale conosco|privacidade|política de privacidade|termos de uso|mapa do site|acessibilidade|entrar|pesquisar|ajuda|
voltar ao topo|topo|voltar|próximo|próxima|próxima página|ver mais|ver todos|ver todas|carregar mais|mais notícias|todas as notícias|notícias|últimas notícias|imprensa|arquivo|siga-nos|assine
chi siamo|contatti|contattaci|note legali|privacy policy|informativa sulla privacy|termini e condizioni|mappa del sito|accessibilità|accedi|cerca|aiuto|torna su|torna in alto|indietro|
avanti|successivo|precedente|pagina successiva|mostra altro|vedi tutte|vedi tutti|carica altro|altre notizie|tutte le notizie|notizie|ultime notizie|novità|stampa|comunicati stampa|archivio|eventi|seguici|iscriviti
over ons|colofon|privacyverklaring|voorwaarden|algemene voorwaarden|toegankelijkheid|inloggen|aanmelden|zoeken|hulp|naar boven|terug naar boven|terug|volgende|vorige|volgende pagina|
meer laden|toon meer|bekijk alles|alle berichten|meer nieuws|alle nieuws|nieuws|nieuwsarchief|archief|pers|persberichten|agenda|evenementen|vacatures|volg ons|nieuwsbrief
strona główna|o nas|polityka prywatności|regulamin|mapa strony|deklaracja dostępności|dostępność|zaloguj się|zaloguj|szukaj|pomoc|do góry|powrót|wstecz|następna|poprzednia|
następna strona|pokaż więcej|zobacz więcej|zobacz wszystkie|wszystkie aktualności|więcej aktualności|aktualności|wiadomości|archiwum|prasa|dla prasy|wydarzenia|drukuj
главная|главная страница|о нас|о компании|контакты|политика конфиденциальности|карта сайта|войти|вход|регистрация|поиск|помощь|наверх|вверх|назад|вперёд|далее|следующая|предыдущая|
показать ещё|показать еще|загрузить ещё|ещё новости|все новости|новости|последние новости|архив|архив новостей|пресса|пресс-релизы|мероприятия|подписаться|подписка|рассылка|версия для слабовидящих
головна|головна сторінка|про нас|контакти|політика конфіденційності|карта сайту|увійти|пошук|догори|вгору|назад|наступна|попередня|показати ще|більше новин|всі новини|усі новини|новини|останні новини|архів|події
úvod|domů|o nás|kontakty|ochrana osobních údajů|mapa stránek|prohlášení o přístupnosti|přihlásit|přihlášení|hledat|nahoru|zpět|další|předchozí|další stránka|zobrazit více|všechny aktuality|aktuality|novinky|zprávy|archiv|tisk
hem|startsida|om oss|kontakta oss|integritetspolicy|om webbplatsen|tillgänglighet|tillgänglighetsredogörelse|logga in|sök|till toppen|tillbaka|nästa|föregående|visa fler|visa alla|fler nyheter|alla nyheter|nyheter|arkiv|nyhetsarkiv|press|kalender
forside|hjem|om os|kontakt os|kontakt oss|personvern|privatlivspolitik|tilgængelighedserklæring|tilgjengelighetserklæring|log ind|logg inn|søg|søk|til toppen|tilbage|tilbake|næste|neste|forrige|vis flere|flere nyheder|flere nyheter|alle nyheder|alle nyheter|nyheder|presse
etusivu|yhteystiedot|ota yhteyttä|tietosuoja|tietosuojaseloste|saavutettavuus|saavutettavuusseloste|kirjaudu|haku|hae|takaisin ylös|sivun alkuun|takaisin|seuraava|edellinen|näytä lisää|lataa lisää|kaikki uutiset|lisää uutisia|uutiset|ajankohtaista|arkisto
leiratkozás|feliratkozás|hírlevél|dezabonare|dezabonează-te|darse de baja|cancelar suscripción|se désabonner|se désinscrire|désabonnement|abmelden|newsletter abbestellen|odhlásit se|odhlásit|odhlásiť sa|wypisz się|отписаться|відписатися|отписване|одјава|odjava|odjavi se|disiscriviti|annulla iscrizione|cancelar inscrição|cancelar subscrição|uitschrijven|afmelden|avsluta prenumeration|avregistrera|frameld|afmeld|meld deg av|peruuta tilaus|aboneliktan çık|loobu|atsisakyti|atteikties|αφαίρεση από τη λίστα|إلغاء الاشتراك|הסרה|配信停止|取消订阅|取消訂閱|수신거부|kezdőlap|főoldal|rólunk|kapcsolat|elérhetőség|impresszum|adatvédelem|adatvédelmi tájékoztató|oldaltérkép|belépés|bejelentkezés|keresés|vissza|fel|a lap tetejére|következő|előző|további hírek|összes hír|hírek|archívum|sajtó
acasă|despre noi|politica de confidențialitate|termeni și condiții|harta site-ului|autentificare|căutare|sus|înapoi|următoarea|anterioara|vezi toate|vezi mai multe|toate știrile|știri|noutăți|arhivă|arhiva
začetna stran|o nas|kontakt|piškotki|varstvo osebnih podatkov|izjava o dostopnosti|novice|vse novice|več novic|obvestila|aktualno|na vrh|naprej|nazaj|išči|arhiv novic
naslovna|naslovnica|početna|početna stranica|početna strana|o nama|kontakti|pravila privatnosti|politika privatnosti|zaštita podataka|uvjeti korištenja|uslovi korišćenja|pristupačnost|izjava o pristupačnosti|pretraga|prijava|vijesti|sve vijesti|vesti|sve vesti|novosti|sve novosti|obavijesti|obaveštenja|događanja|arhiva vijesti|arhiva vesti|natrag na vrh|povratak na vrh|prethodna|sljedeća|sledeća|učitaj više
почетна|почетна страна|насловна|о нама|о нас|контакт|политика приватности|услови коришћења|приступачност|претрага|пријава|вести|све вести|новости|све новости|обавештења|саопштења|догађаји|архива|архива вести|на врх|претходна|следећа
начало|начална страница|за нас|контакти|политика за поверителност|общи условия|карта на сайта|достъпност|вход|търсене|новини|всички новини|още новини|съобщения|събития|архив|към архива|към началото|нагоре|предишна|следваща|абонамент
domov|úvodná stránka|ochrana osobných údajov|mapa stránok|vyhlásenie o prístupnosti|prihlásenie|hľadať|hore|späť|ďalšia|predchádzajúca|zobraziť viac|správy|všetky správy|oznamy|všetky oznamy|tlačové správy|archív|podujatia|správca obsahu
pradžia|titulinis|apie mus|kontaktai|privatumo politika|slapukų politika|svetainės medis|prieinamumas|prisijungti|paieška|naujienos|visos naujienos|daugiau naujienų|pranešimai|renginiai|archyvas|naujienų archyvas|į viršų|ankstesnis|kitas
sākums|sākumlapa|par mums|kontakti|privātuma politika|sīkdatnes|lapas karte|piekļūstamība|pieslēgties|meklēt|jaunumi|visi jaunumi|ziņas|visas ziņas|aktualitātes|paziņojumi|pasākumi|arhīvs|uz augšu|iepriekšējā|nākamā
avaleht|esileht|meist|kontakt|privaatsuspoliitika|küpsised|sisukaart|ligipääsetavus|logi sisse|otsi|otsing|uudised|kõik uudised|vaata kõiki uudiseid|pressiteated|teated|sündmused|arhiiv|uudiste arhiiv|üles|eelmine|järgmine|laadi veel
hafan|newyddion|yr holl newyddion|gweld y newyddion i gyd|cysylltu â ni|amdanom ni|preifatrwydd|hygyrchedd|chwilio
inici|qui som|contacte|avís legal|política de privadesa|política de galetes|mapa web|accessibilitat|cerca|inicia la sessió|notícies|totes les notícies|més notícies|actualitat|premsa|notes de premsa|agenda|tota l'agenda|arxiu|torna a dalt|següent|anterior|mostra'n més
hasiera|nor gara|kontaktua|lege oharra|pribatutasun politika|webgunearen mapa|bilatu|albisteak|albiste guztiak|albiste gehiago|artxiboa|gora itzuli|hurrengoa|aurrekoa
หน้าแรก|เกี่ยวกับเรา|ติดต่อเรา|นโยบายความเป็นส่วนตัว|แผนผังเว็บไซต์|เข้าสู่ระบบ|ค้นหา|ข่าว|ข่าวสาร|ข่าวทั้งหมด|ดูทั้งหมด|ดูเพิ่มเติม|ประกาศ|กิจกรรม|กลับขึ้นด้านบน|ก่อนหน้า|ถัดไป
मुख्य पृष्ठ|मुखपृष्ठ|होम|हमारे बारे में|संपर्क|संपर्क करें|गोपनीयता नीति|साइटमैप|लॉग इन|खोजें|समाचार|सभी समाचार|और समाचार|प्रेस विज्ञप्ति|घोषणाएँ|पुरालेख|ऊपर जाएँ|पिछला|अगला|और देखें
ana sayfa|anasayfa|hakkımızda|iletişim|bize ulaşın|gizlilik|gizlilik politikası|kvkk|kullanım koşulları|site haritası|giriş|giriş yap|ara|başa dön|yukarı|yukarı çık|geri|sonraki|önceki|daha fazla|tümünü gör|tüm haberler|tümü|haberler|duyurular|arşiv
αρχική|σχετικά με εμάς|σχετικά|επικοινωνία|όροι χρήσης|πολιτική απορρήτου|προσωπικά δεδομένα|χάρτης ιστοσελίδας|προσβασιμότητα|σύνδεση|αναζήτηση|πίσω στην κορυφή|επιστροφή|επόμενη|προηγούμενη|περισσότερα νέα|όλα τα νέα|νέα|ειδήσεις|ανακοινώσεις|αρχείο
الرئيسية|الصفحة الرئيسية|من نحن|عن الموقع|اتصل بنا|تواصل معنا|سياسة الخصوصية|الخصوصية|شروط الاستخدام|خريطة الموقع|تسجيل الدخول|بحث|إلى الأعلى|العودة إلى الأعلى|التالي|السابق|المزيد من الأخبار|جميع الأخبار|كل الأخبار|عرض المزيد|الأخبار|أخبار|آخر الأخبار|الأرشيف
صفحه اصلی|خانه|درباره ما|تماس با ما|حریم خصوصی|نقشه سایت|جستجو|بازگشت به بالا|بعدی|قبلی|اخبار|آرشیو|همه اخبار
דף הבית|ראשי|אודות|צור קשר|מדיניות פרטיות|תנאי שימוש|מפת האתר|הצהרת נגישות|כניסה|חיפוש|חזרה למעלה|הבא|הקודם|חדשות|כל החדשות|ארכיון|עוד חדשות
ホーム|トップ|トップページ|当サイトについて|会社概要|お問い合わせ|お問合せ|プライバシーポリシー|個人情報保護方針|利用規約|サイトマップ|ログイン|検索|ページトップへ|ページの先頭へ|トップへ戻る|戻る|次へ|前へ|次のページ|もっと見る|一覧|一覧へ|一覧を見る|前のページ|最初|最後|
お知らせ一覧|すべて見る|お知らせ|新着情報|ニュース|ニュース一覧|アーカイブ|プレスリリース|イベント
首页|首頁|主页|关于我们|關於我們|联系我们|聯絡我們|联系方式|隐私政策|隱私政策|隐私声明|网站地图|網站地圖|网站声明|登录|登入|注册|搜索|搜尋|返回顶部|回到頂部|回頂部|回上頁|回首頁|返回|返回列表|返回首页|列表|更多訊息|看更多|末頁|最後一頁|第一頁|下一页|上一页|下一頁|上一頁|尾页|末页|更多|更多新闻|更多新聞|查看更多|查看全部|全部新闻|新闻|新聞|新闻中心|新闻动态|最新消息|通知公告|公告|公示公告|公告公示|公示|通告|通知|要闻|动态|版权所有
홈|메인|회사소개|소개|문의|문의하기|연락처|개인정보처리방침|이용약관|사이트맵|로그인|회원가입|검색|맨 위로|맨위로|위로|목록|목록으로|처음|마지막|다음|이전|다음 페이지|더보기|더 보기|전체보기|전체 보기|공지사항|뉴스|소식|새소식|보도자료
beranda|tentang kami|hubungi kami|kebijakan privasi|syarat dan ketentuan|peta situs|masuk|cari|kembali ke atas|kembali|selanjutnya|sebelumnya|lihat semua|muat lainnya|berita lainnya|semua berita|berita|arsip
trang chủ|giới thiệu|về chúng tôi|liên hệ|chính sách bảo mật|điều khoản sử dụng|sơ đồ trang web|đăng nhập|tìm kiếm|về đầu trang|quay lại|tiếp theo|trước|xem tất cả|tin khác|tất cả tin tức|tin tức|lưu trữ
"""
_NAMES: Final = frozenset(
    name for line in _PHRASES.strip().splitlines() for name in line.strip().strip("|").split("|") if name
)
_SIGNS: Final = " \t\u00a0\u3000.,:|•·-–—<>«»‹›→←↑↓▲▼△▽►◄»…+^"
_PAGE: Final = r"(?:page|seite|página|pagina|strona|страница|сторінка|sida|side|sivu|oldal|sayfa|pagină|puslapis|lehekülg|lapa|stran|страна|старонка|σελίδα|עמוד|पृष्ठ|পৃষ্ঠা|หน้า|صفحة|stránka|halaman|trang|第)"
_NUMBER_OF_PAGE = re.compile(rf"{_PAGE} \d{{1,3}}(?:(?: [^\W\d]{{1,5}} |\s?/\s?)\d{{1,3}})?", re.IGNORECASE)
_FOLLOW: Final = (
    r"(?:follow us|find us|like us|join us|folgen sie uns|folgt uns|suivez-nous|síguenos|síganos|siga-nos|seguici|seguiteci|volg ons|följ oss|følg oss?|śledź nas|obserwuj nas|kövess(?:en|ék)? minket|seuraa meitä|"
    r"подписывайтесь на нас|следите за нами|підписуйтесь на нас|sledujte nás|urmăriți-ne|pratite nas|spremljajte nas|jälgi meid|sekojiet mums|sekite mus|bizi takip edin|ikuti kami|мы в)\b"
)
_NETWORK: Final = r"(?:facebook\w*|twitter\w*|x|linkedin\w*|whatsapp\w*|bluesky|mastodon|instagram|youtube|tiktok|reddit|telegram|вконтакте)"
_PATTERN = re.compile(
    rf"{_PAGE}\s*\d{{1,4}}(?:\s*(?:[^\W\d]{{1,5}}|/)\s*\d{{0,4}})?"
    r"|(?:archiv\w{0,3}|arquivos?|archief|arkiv|arhiv\w{0,2}|архив\w?|архів) (?:(?:of|the|dei|delle|degli|das|dos|de|des|der|van|het|vijesti|voor|av|af) |d['’]|del(?:la|l['’])?\s?)*"
    r"(?:actualités|actualites|aktualit|aktualności|artikel|articles|articoli|artículos|berichten|comunicados|comunicati(?: stampa)?|communiqués|eventi|eventos|événements|meldungen|mitteilungen|"
    r"nachrichten|news|nieuws(?:berichten)?|noticias|notícias|notizie|novic|nyheder|nyheter|press releases|pressemitteilungen|pressmeddelanden|vijesti|wiadomości|zpráv|новин|новостей)"
    r"|seuraa meitä|was this (?:page|information|article|answer) (?:useful|helpful)\??|war diese (?:seite|information) hilfreich\??|cette page vous a-t-elle été utile ?\??|¿?te ha sido útil esta página\??|"
    r"was deze pagina nuttig\??|czy ta strona była pomocna\??|var denna sida till hjälp\??|esta página foi útil\??|questa pagina è stata utile\??|\[ ?(?:previous|next) ?\](?: ?\[ ?(?:previous|next) ?\])?"
    r"|(?:sort(?:ed)? by|filter by|sortieren nach|sortierung|filtern nach|trier par|filtrer par|ordenar por|filtrar por|ordina per|filtra per|sorteren op|sorteer op|sortuj (?:według|wg|po)|сортиров\w+ по|"
    r"sortera efter|sorter efter|řadit podle|järjestä|sırala)\b.{0,40}"
    r"|(?:tel(?:efon\w*|efoon|éfono|éphone)?|phone|fax|電話|电话|대표전화|전화|тел(?:ефон)?|τηλ)\W{0,3}[\d+(][\d\s()/+.-]{6,}.{0,30}"
    r"|(?:(?:19|20)\d\d(?:年度?)?\W{1,4}){2,}(?:19|20)\d\d(?:年度?)?"
    r"|[^\s。、]{0,14}一覧(?:へ|を見る|はこちら|に戻る|へ戻る)?"
    r"|\d{1,3} (?:of|von|sur|de|di|van|z|ze|из|av|af) \d{1,4}"
    r"|(?:showing|displaying|viewing|zeige|mostrando|exibindo|affichage(?: de)?|toont|visar|viser|показано)\s+\d{1,6}(?:\s?(?:[-–]|to|bis|à|a|tot)\s?\d{1,6})?\s+(?:of|von|sur|de|di|van|z|из|av|af)\s+[\d.,]{1,9}(?:\s[^\W\d_]+){1,4}"
    r"|(?:(?:showing|displaying|viewing|results?)\s+)?\d{1,6}\s?(?:[-–]|to)\s?\d{1,6}\s+of\s+[\d,]{1,9}(?:\s[a-z]+)?|[\d.,]{1,9}\s(?:results?(?: found)?|ergebnisse|treffer|résultats?|resultados?|risultati|resultaten|wyników|результат\w*|hits)"
    r"|第\s?\d{1,4}\s?[頁页](?:\s.{0,30})?|\d{1,4}\s*/\s*\d{1,4}(?:\s*ページ)?|共\s*\d+\s*[条條页頁].*"
    rf"|{_FOLLOW}.{{0,40}}"
    r"|(?:share|teilen|partager|compartir|partilh\w+|condividi|delen|dela|del|jaa|udostępnij|sdílet|megosztás|paylaş|поделиться) (?:[^\W\d_]{1,3} )?"
    rf"{_NETWORK}(?:\W+[^\W\d_]\w*){{0,6}}"
    r"|(?:proudly |website )?powered by .{1,40}|(?:site|website|web) (?:by|designed by) .{1,40}"
    r"|(?:copyright\s*)?(?:©|\(c\)|copyright)\s*.{0,60}",
    re.IGNORECASE,
)
_SUBSCRIBE = re.compile(
    r"(?:sign up|subscribe|s['’](?:inscrire|abonner)|(?:sich )?anmelden|abonnieren|inscr[ií]b\w+|suscr[ií]b\w+|inscreva-se|subscreva|assine|iscriviti|inschrijven|zapisz się|подпис\w+)\b.{0,40}"
    r"(?:newsletter|lettre|alerts?|updates?|mailing|nieuwsbrief|bolet[íi][nm]|рассыл\w+).{0,20}",
    re.IGNORECASE,
)
"""What asks readers to subscribe."""
_STEPS = re.compile(
    r"(?:load|show|see|view|browse|read|explore)\s+(?:[a-z]+\s+)?(?:more|all|older|newer|previous)\b:?(?:\s+\S+){0,2}"
    r"|(?:back|return|go)\s+to\s+(?:the\s+)?(?:\w+\s+)?(?:top|index|list|listing|home|homepage|overview|archives?|search|results|news|blog|page)"
    r"|(?:older|newer|previous|next|earlier|more)\s+(?:posts?|entries|episodes?|articles?|news|pages?|items|stories|issues|results|events|releases)"
    r"|search\s+(?:by|all|our)\b.{0,40}|(?:stay|keep)\s+(?:up\s+to\s+date|in\s+touch|informed)"
    r"|(?:ältere|neuere|weitere|frühere|alle|mehr)\s+(?:\w+\s+)?(?:beiträge|artikel|folgen|episoden|ausgaben|meldungen|nachrichten|einträge|termine|news|pressemitteilungen|veranstaltungen)|mehr\s+(?:laden|anzeigen)|zurück\s+zu[rm]?\s+(?:übersicht|liste|startseite|anfang|suche|seitenanfang|archiv)"
    r"|(?:voir|afficher|charger|consulter)\s+(?:plus|tous|toutes|l[ea]s?\s+archives?|d['’]autres)\b:?(?:\s+\S+){0,2}|(?:articles|actualités|billets)\s+(?:plus\s+)?(?:anciens|anciennes|récents|récentes|précédents|précédentes|suivants|suivantes)|plus\s+d['’](?:articles|actualités|infos)|retour\s+(?:à|au|aux)\s+(?:la\s+|l['’])?(?:liste|accueil|actualités|recherche|résultats|sommaire|haut|page)"
    r"|(?:ver|cargar|mostrar|consultar?)\s+(?:más|todos?|todas?|(?:el\s+)?archivo|anteriores)\b:?(?:\s+\S+){0,2}|volver\s+al?\s+(?:la\s+|las\s+)?(?:inicio|lista|listado|índice|noticias|portada|búsqueda|buscador|principio)|(?:entradas|noticias|artículos)\s+(?:más\s+)?(?:antiguas|recientes|anteriores|siguientes|antiguos)"
    r"|(?:ver|carregar|mostrar|exibir)\s+(?:mais|todos|todas)\b:?(?:\s+\S+){0,2}|voltar\s+(?:para|à|às|ao|a)\s+(?:a\s+|as\s+|o\s+)?(?:início|lista|topo|notícias|índice|página|pesquisa)|(?:postagens|artigos|notícias)\s+(?:mais\s+)?(?:antig[oa]s|recentes|anteriores)"
    r"|(?:vedi|mostra|carica|leggi)\s+(?:altr[oie]|tutt[oie]|di\s+più)\b:?(?:\s+\S+){0,2}|torna\s+(?:a|al|alla|alle|all['’])\s?(?:elenco|lista|home|inizio|notizie|indice|ricerca|archivio)|(?:articoli|notizie)\s+(?:più\s+)?(?:vecchi|recenti|precedenti|successivi|successive)"
    r"|(?:lees|toon|bekijk|laad)\s+(?:meer|alle)\b:?(?:\s+\S+){0,2}|terug\s+naar\s+(?:de\s+|het\s+)?(?:overzicht|lijst|home|homepage|nieuws|nieuwsoverzicht|archief|begin)|(?:oudere|nieuwere|alle|meer)\s+(?:berichten|artikelen|nieuws|nieuwsberichten)"
    r"|(?:pokaż|zobacz|załaduj|czytaj|wyświetl)\s+(?:więcej|wszystkie|starsze|pozostałe)\b:?(?:\s+\S+){0,2}|powrót\s+do\s+(?:listy|strony|góry|aktualności|wiadomości|archiwum)|(?:starsze|nowsze|wszystkie)\s+(?:wpisy|posty|artykuły|wiadomości)"
    r"|(?:показать|загрузить|смотреть|посмотреть)\s+(?:ещё|еще|все|больше|другие)\b:?(?:\s+\S+){0,2}|(?:вернуться|назад)\s+(?:к|в|на)\s+(?:списку|начало|главную|новостям|архив)|(?:старые|новые|предыдущие|следующие)\s+(?:записи|новости|статьи)"
    r"|(?:показати|завантажити|дивитися|переглянути)\s+(?:ще|всі|усі|більше)\b:?(?:\s+\S+){0,2}|(?:zobrazit|načíst|zobraziť|načítať)\s+(?:další|více|všechny|ďalšie|viac|všetky)\b:?(?:\s+\S+){0,2}|(?:starší|novější|staršie)\s+(?:příspěvky|články|príspevky)"
    r"|(?:visa|ladda|läs|se|vis|last|hent|les|læs)\s+(?:fler|flera|alla|mer|flere|alle|mere)\b:?(?:\s+\S+){0,2}|(?:äldre|nyare|ældre|nyere|eldre)\s+(?:inlägg|artiklar|nyheter|indlæg|nyheder|innlegg|artikler)|til(?:lbaka|bage|bake)\s+till?\s+(?:listan|listen|oversigten|oversikten|översikten|startsidan|forsiden|nyheter|nyheder)"
    r"|další\s+(?:články|zprávy|aktuality|novinky)|daha\s+fazla\s+(?:göster|yükle)|(?:加载|載入|显示|顯示|查看)更多|[^\s]{0,6}\s?더\s?보기|(?:meer|more)\s+(?:tonen|laden)|vis\s+mere|näytä\s+enemmän"
    r"|(?:näytä|lataa|katso)\s+(?:lisää|kaikki|vanhemmat)\b:?(?:\s+\S+){0,2}|(?:további|összes|régebbi|korábbi)\s+(?:hír\w*|cikk\w*|bejegyzés\w*)|(?:vezi|încarcă|afișează)\s+(?:toate|mai\s+multe)\b:?(?:\s+\S+){0,2}"
    r"|(?:δείτε|περισσότερα|όλες|όλα)\s+(?:όλες\s+|όλα\s+)?(?:τα\s+|τις\s+|οι\s+)?(?:νέα|ειδήσεις|ανακοινώσεις|άρθρα|δελτία)|(?:παλαιότερες|παλιότερες|νεότερες)\s+(?:αναρτήσεις|δημοσιεύσεις|ειδήσεις|ανακοινώσεις)|(?:tüm|daha\s+fazla|eski|önceki)\s+(?:haber|duyuru|yazı|kayıt|gönderi)\w*",
    re.IGNORECASE,
)
"""What leads to more of a list, or back: "Show more posts", "Retour à la liste"."""
_PAGER = re.compile(
    r"(?:[^\w\s]+ )?(?:[^\s\d]+:? ){0,2}(?:[^\w\s]+ (?:[^\s\d]+ )?)?1(?: [|·/] | )2(?: (?:[|·/] )?(?:\d{1,3}|…|\.\.\.))*(?: [^\s\d]+){0,2}(?: [^\w\s]+(?: [^\s\d]+){0,2})?(?: [^\w\s]+)?(?: ?共 ?\d+ ?[页頁条條])?"
)
_PAGE_LINK = re.compile(r"\[(\d{1,3}|[^][\d]{1,20})\](?:\([^()\s]*\))?(?=\s|\Z)")
"""A number of a page, or a word beside these, that is a link: "[2]", "[next]", "[2](/news?page=2)"."""
_LONGEST_PAGER: Final = 80
_NAVIGATION: Final = frozenset(
    "posts navigation|post navigation|beitragsnavigation|navigation des articles|navigation de l’article|navegación de entradas|navegação por posts|navegação de posts|"
    "navigazione articoli|navigazione articolo|berichtnavigatie|nawigacja po wpisach|nawigacja wpisu|навигация по записям|inläggsnavigering|innleggsnavigasjon|indlægsnavigation|"
    "artikkelien selaus|navigace pro příspěvky|yazı gezinmesi|投稿ナビゲーション|文章导航|文章導覽|글 내비게이션".split(
        "|"
    )
)
"""What WordPress prints below a list, above the links to older and newer entries: <https://translate.wordpress.org>."""
_ADDRESS = re.compile(r"(?:\[([^][]*)\]|\s+)\((?:https?:|[/?#])[^\s()]*\)\Z")
"""The address of a link behind its name: "Home (https://example.org/)", "[Home](/)"."""
_LEFT_ARROWS: Final = "←«‹◄"
_LONGEST: Final = 60
_LONGEST_LINKED: Final = 300


def is_furniture(text: str) -> bool:
    """Whether a line is a name of a menu or footer, or leads to another page.

    >>> is_furniture("Back to top ↑"), is_furniture("Impressum"), is_furniture("Page 1 of 3"), is_furniture("A new harbour")
    (True, True, True, False)
    >>> is_furniture("Privacy   (https://example.org/privacy)"), is_furniture("[Home](/)")
    (True, True)
    >>> is_furniture("← Articles plus anciens"), is_furniture("1 2 3 … 48 Next"), is_furniture("Back to school")
    (True, True, False)
    >>> is_furniture("Showing 1-5 of 238"), is_furniture("2 of 21"), is_furniture("412 results"), is_furniture("5 of 6 ports open")
    (True, True, True, False)
    >>> is_furniture("Showing 5 of 5 for this week"), is_furniture("Showing 5 of 6 ports to visitors from the north and the south")
    (True, False)
    >>> is_furniture("Retour à la liste"), is_furniture("Retour au calme"), is_furniture("See all you can at the pier")
    (True, False, False)
    """
    if text[-1:] == ")" and len(text) <= _LONGEST_LINKED:
        text = _ADDRESS.sub(r"\1", text)
    return len(text) <= _LONGEST and _is_furniture(text)


@functools.lru_cache(4096)  # rules ask again and again
def _is_furniture(text: str) -> bool:
    plain = text.strip(_SIGNS).casefold().replace("i\u0307", "i")  # of the Turkish "İletişim"
    known = (
        plain in _NAMES or _SUBSCRIBE.fullmatch(plain) or _PATTERN.fullmatch(plain) or _STEPS.fullmatch(plain)
    )
    return bool(known) or is_pager(text) or _leads_back(text)


def is_menu(text: str) -> bool:
    """Whether a line has the names of several links and no number, and two or more, of many the first, are those of menus: "News  Sport  Opinion  Jobs";
    or says where in a site the page is: "Home > News".

    >>> is_menu("Home | News | Events | Contact"), is_menu("Harbour | Culture | Schools"), is_menu("News | Events | 3 May 2020")
    (True, False, False)
    >>> is_menu("Home > Town hall"), is_menu("Home  Join us  Squads  Gallery")
    (True, True)
    """
    if len(text) > _LONGEST_MENU or any(map(str.isdigit, text)):
        return False
    names = _BETWEEN_LINKS.split(text)
    if len(names) > _FEWEST_LINKS and text[:1] not in _LEFT_ARROWS and is_furniture(names[0]):
        return True
    path = _BETWEEN_STEPS.split(text) if text[:1] not in _LEFT_ARROWS else ()
    if len(path) > 1 and is_furniture(path[0]):
        return True
    return len(names) >= _FEWEST_LINKS and sum(map(is_furniture, names)) > 1


_BETWEEN_STEPS = re.compile(r"\s+[›»>]\s+")
_BETWEEN_LINKS = re.compile(r"\s+[|·•/»>]\s+|\s{2,}")
_LONGEST_MENU: Final = 160
_FEWEST_LINKS: Final = 3


def leads_on(text: str) -> bool:
    """Whether a line leads to more of a list, or asks to subscribe: "Show more", "Older posts", "Sign up for our newsletter".

    >>> leads_on("Show more"), leads_on("[Alle Meldungen](/news)"), leads_on("Home")
    (True, True, False)
    """
    text = said(text) if text[:1] == "[" and len(links_alone(text)) == 1 else text
    plain = text.strip(_SIGNS).casefold() if len(text) <= _LONGEST else ""
    return _STEPS.fullmatch(plain) is not None or _SUBSCRIBE.fullmatch(plain) is not None


def is_subscribe_button(text: str) -> bool:
    """Whether a line is a button by which one subscribes, and says nothing else.

    >>> is_subscribe_button("Sign up"), is_subscribe_button("Je m'abonne"), is_subscribe_button("Sign up for the race")
    (True, True, False)
    """
    return text.strip(_SIGNS + "!").casefold().replace("’", "'") in _SUBSCRIBE_BUTTONS


_SUBSCRIBE_BUTTONS: Final = frozenset(
    "sign up|sign me up|sign up now|subscribe|subscribe now|subscribe here|jetzt abonnieren|abonnieren|anmelden|jetzt anmelden|newsletter abonnieren|newsletter bestellen|jetzt kostenlos bestellen|kostenlos abonnieren|jetzt kostenlos abonnieren|je m'abonne|s'abonner|m'abonner|abonnez-vous|je m'inscris|s'inscrire|"
    "inscrivez-vous|suscribirse|suscribirme|suscríbete|suscríbase|me suscribo|quiero suscribirme|subscríbete|assinar|assine|assine já|subscrever|subscreva|inscrever-se|inscrever|inscreva-se|iscriviti|iscriviti ora|iscrivimi|mi iscrivo|"
    "abbonati|aanmelden|inschrijven|abonneren|schrijf je in|schrijf mij in|meld je aan|zapisz się|zapisz mnie|zapisuję się|subskrybuj|подписаться|подпишитесь|подписываюсь|підписатися|підписатись|абонирай се|абонирам се|"
    "претплати се|претплатите се|пријави се|пријавите се|pretplati se|pretplatite se|prijavi se|prijavite se|naroči se|přihlásit se k odběru|přihlásit odběr|odebírat|odoberať|prihlásiť sa na odber|prenumerera|anmäl dig|skriv upp dig|"
    "tilmeld|tilmeld dig|tilmeld nyhedsbrev|abonner|abonnér|meld deg på|meld meg på|tilaa|tilaa uutiskirje|tilaa nyt|feliratkozás|feliratkozom|abonează-te|mă abonez|abonare|liitu|liitu uudiskirjaga|telli|telli uudiskiri|"
    "abonēt|pieteikties|prenumeruoti|užsiprenumeruoti|subscriu-t'hi|subscriu-m'hi|subscriviu-vos-hi|harpidetu|tanysgrifio|tanysgrifiwch|abone ol|kayıt ol|εγγραφή|εγγραφείτε|اشترك|اشترك الآن|اشتراك|عضویت|اشتراک|הרשמה|הירשמו|להרשמה|"
    "登録する|購読する|購読|メルマガ登録|订阅|訂閱|立即订阅|立即訂閱|구독|구독하기|구독 신청|berlangganan|langganan|đăng ký|đăng ký ngay|สมัครรับข่าวสาร|สมัครรับข่าว|सदस्यता लें|सब्सक्राइब करें".split(
        "|"
    )
)


def names_mail(text: str) -> bool:
    """Whether a short line says that something comes by mail.

    >>> names_mail("Get our releases by email"), names_mail("A new mailbox for the town")
    (True, False)
    """
    return len(text) <= _LONGEST and _MAIL.search(text) is not None


_MAIL = re.compile(
    r"\b(?:e-?mails?|courriels?|newsletters?|inbox|posteingang|(?:lettre|lettres) d['’]information|infolettres?|bolet[íi]n(?:es)?|boletim|correo electrónico|nieuwsbrief|biuletyn|рассылк\w+|розсилк\w+|почту|"
    r"nyhetsbrev|nyhedsbrev|uutiskir\w+|hírlev\w+|zpravodaj\w*|uudiskir\w+|naujienlaišk\w+|jaunumu vēst\w+|билтен\w*|бюлетин\w*|bilten\w*|e-bülten\w*|e-posta\w*)\b|メール|メルマガ|邮件|郵件|電子報|이메일|뉴스레터|البريد|ניוזלטר",
    re.IGNORECASE,
)


def says_follow(text: str) -> bool:
    """Whether a short line says in which network to follow the page.

    >>> says_follow("Follow us on Mastodon"), says_follow("Follow us into the woods")
    (True, False)
    """
    return len(text) <= _LONGEST_CALL and _FOLLOW_IN.match(text) is not None


_FOLLOW_IN = re.compile(rf"{_FOLLOW}.{{0,20}}\b{_NETWORK}", re.IGNORECASE)
_LONGEST_CALL: Final = 70


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a printed page with its word.

    >>> is_page_number("Page 3 of 12"), is_page_number("Seite 2"), is_page_number("Page 3 has a map")
    (True, True, False)
    """
    return _NUMBER_OF_PAGE.fullmatch(text) is not None


def is_between_dashes(text: str) -> bool:
    """Whether a line is the number of a printed page without a word.

    >>> is_between_dashes("- 1 -"), is_between_dashes("1 - 2")
    (True, False)
    """
    return _BETWEEN_DASHES.fullmatch(text) is not None


_BETWEEN_DASHES = re.compile(r"[-–—]\s?\d{1,3}\s?[-–—]")


def is_pager(text: str) -> bool:
    """Whether a line has the numbers of pages, or is the heading above them: "« Previous 1 2 3 … 48 Next »", "Posts navigation".

    >>> is_pager("« Sebelumnya   1   2   3   Selanjutnya »"), is_pager("[1] [2] [3] [next]"), is_pager("1 2 3 come and dance with me")
    (True, True, False)
    >>> is_pager("[« Newer](/?p=1) [Older »](/?p=3)"), is_pager("← Newer   Older →"), is_pager("«Newer   Older»")
    (True, True, False)
    """
    if text[-1:] in _RIGHT_ARROWS or text[-1:] in (")", ">"):
        links = [said(link) for link in links_alone(text)]
        ways = links if len(links) > 1 else _APART.split(text)
        if len(ways) > 1 and _BACK.match(ways[0]) and _FORTH.search(ways[-1]):
            return True
    if "1" not in text or "2" not in text or len(text) > _LONGEST_LINKED:
        return text.casefold() in _NAVIGATION
    plain = " ".join(LINK_NUMBER.sub("", _PAGE_LINK.sub(r"\1", text)).split())
    return len(plain) <= _LONGEST_PAGER and _PAGER.fullmatch(plain) is not None


_APART = re.compile(r"[ \u00a0]{2,}|\t+|(?<!\s)\s+[|·]\s+")
_BACK = re.compile(r"(?:[←◄⟵]|[«‹<]{1,2}(?=\s))\s?\S")
_FORTH = re.compile(r"\S\s?(?:[→►⟶]|(?<=\s)[»›>]{1,2})\Z")


def _leads_back(text: str) -> bool:
    """Whether an arrow to the left begins a line that is no quotation: "← Home"."""
    return text[:1] in _LEFT_ARROWS and text[1:2].isspace() and "»" not in text and "›" not in text


def ends_in_arrow(text: str) -> bool:
    """Whether a short line ends in an arrow to the right that closes no quotation: it leads to another page.

    >>> ends_in_arrow("Older obituaries »"), ends_in_arrow("Starije obavijesti >>"), ends_in_arrow("Boat «Ann» is back »")
    (True, True, False)
    """
    return (
        len(text) <= _LONGEST
        and (text[-1:] in _RIGHT_ARROWS or text.endswith((" >", ">>")))
        and _LEFT_QUOTES.isdisjoint(text)
    )


_RIGHT_ARROWS: Final = frozenset("»›→►▶⟶")
_LEFT_QUOTES: Final = frozenset("«‹<[")


def says_of_page(text: str, titles: Sequence[str]) -> bool:
    """Whether a line leads to other pages, or ends in hours, or holds a telephone's number, as no title of the page does.

    >>> says_of_page("Past issues »", ["A new harbour"]), says_of_page("Box office 01632 960 100", ["A new harbour"])
    (True, True)
    >>> says_of_page("Open Tue - Sat, 11 – 6", ["A new harbour"]), says_of_page("Fair, 3-5 May", ["A new harbour"])
    (True, False)
    """
    return any(form.search(text) and not any(map(form.search, titles)) for form in _OF_PAGES)


_HOUR: Final = r"\d{1,2}(?:[:.h]\d\d)?\s?(?:h|hrs|uhr|[ap]\.?m\.?)?"
_OF_PAGES: Final = (
    re.compile(
        r"(?:[»›→►▶]|\s>|>>)\Z|\A(?:[←‹◄]|<<)|\[\d{1,4}\]|\A\[\["
    ),  # also of a text browser, or of a wiki
    re.compile(
        rf"(?<![\d.:/-]){_HOUR}\s?(?:[-–—]|(?<=[\s\dh])(?:to|bis|a|à|alle|às|do|till?|tot)\b)\s?{_HOUR}\W*\Z",
        re.IGNORECASE,
    ),
    re.compile(r"(?<!\d)(?!\d{0,2}[ /.-]?(?:19|20)\d\d(?!\d))\d(?:[ /().-]{0,2}\d){5,}"),  # no years
)


def heads_popular(text: str) -> bool:
    """Whether a line is the heading of a list of what is read most: "Most read".

    >>> heads_popular("Most read"), heads_popular("Most of the town")
    (True, False)
    """
    return text.strip(_SIGNS).casefold() in _POPULAR


_POPULAR: Final = frozenset(
    "most read|most popular|most viewed|most shared|most commented|popular|popular now|popular posts|popular stories|popular articles|trending|trending now|top stories|top posts|editor's picks|"
    "meistgelesen|am meisten gelesen|beliebt|beliebteste artikel|les plus lus|les plus lues|populaires|lo más leído|lo más visto|más leídas|más leídos|mais lidas|mais lidos|mais vistas|i più letti|le più lette|"
    "più letti|più lette|meest gelezen|populair|najczęściej czytane|popularne|популярное|самое читаемое|читают сейчас|найпопулярніше|популярне|nejčtenější|najčítanejšie|mest läst|mest lästa|mest lest|mest leste|"
    "mest læste|luetuimmat|legolvasottabb|legnépszerűbb|cele mai citite|en çok okunanlar|çok okunanlar|δημοφιλή|τα πιο διαβασμένα|الأكثر قراءة|הנקראים ביותר|人気記事|アクセスランキング|ランキング|热门文章|热门|熱門文章|많이 본 뉴스|인기 기사|terpopuler|đọc nhiều|xem nhiều".split(
        "|"
    )
)


def names_page(text: str) -> bool:
    """Whether a line may be the heading of a page: a few words, one of which is that of a menu.

    >>> names_page("Latest news from the town"), names_page("A new harbour for the town")
    (True, False)
    """
    text = text.casefold()
    words = text.split()
    named = not _NAMES.isdisjoint(word.strip(_SIGNS) for word in words)
    if len(words) > _MOST_WORDS:
        return False
    return named or not _NAMES.isdisjoint(_BESIDE.split(text)) or _names_year(words)


def _names_year(words: list[str]) -> bool:
    """Whether one word is a year and, without a space between them, the name of a menu: "2024年のお知らせ"."""
    rest = _UNSPACED_YEAR.sub("", words[0]) if len(words) == 1 else ""
    return rest.startswith(_UNSPACED_NAMES) and rest != words[0]


_UNSPACED_YEAR = re.compile(r"\A(?:19|20)\d\d年(?:\d{1,2}月)?の?|[(（](?:19|20)\d\d年[)）]\Z")
_UNSPACED_NAMES: Final = tuple(name for name in _NAMES if len(name) > 1 and name[0] >= "\u3040")


def names_programme(text: str) -> bool:
    """Whether a line may be the heading of a page of events, or of a bulletin.

    >>> names_programme("Concerts 2026"), names_programme("Forårsprogram 2026"), names_programme("Olympics 2026")
    (True, True, False)
    """
    text = text.casefold()
    words = [word.strip(_SIGNS) for word in text.split()]
    named = not _PROGRAMMES.isdisjoint(words) or any(word.endswith(_PROGRAMME_ENDS) for word in words)
    return len(words) <= _MOST_WORDS and (named or any(phrase in text for phrase in _PROGRAMME_PHRASES))


_PROGRAMMES: Final = frozenset(
    "activities|outings|trips|plan|plán|план|harmonogram|kalender|kalendář|kalendarz|календарь|jahresprogramm|terminplan|ohjelma|"
    "programação|programmation|programa|program|gigs|shows|performances|schedule|bulletin|calendar|concerts|courses|diary|exhibitions|fixtures|lectures|meetings|programme|screenings|seminars|talks|tours|walks|workshops|"
    "ausstellungen|führungen|gottesdienste|konzerte|kurse|programm|seminare|sitzungen|spielplan|vorträge|wanderungen|ateliers|calendrier|conférences|"
    "expositions|réunions|séances|visites|boletín|calendario|charlas|conciertos|cursos|exposiciones|reuniones|talleres|boletim|concertos|exposições|oficinas|"
    "reuniões|concerti|corsi|incontri|mostre|programma|riunioni|visite|concerten|cursussen|lezingen|tentoonstellingen|vergaderingen|koncerty|wykłady|wystawy|"
    "концерты|выставки|лекции|konserter|utställningar|föreläsningar|koncerter|udstillinger|foredrag|utstillinger|konsertit|näyttelyt".split(
        "|"
    )
)
_PROGRAMME_ENDS: Final = (
    "program",
    "programm",
    "programma",
    "kalender",
    "kalenteri",
    "ohjelma",
    "oversigt",
    "översikt",
    "übersicht",
)
"""Of compounds: "Forårsprogram", "Veranstaltungskalender"."""
_PROGRAMME_PHRASES: Final = (
    "what's on",
    "what’s on",
    "was ist los",
    "que faire",
    "qué hacer",
    "o que fazer",
    "wat is er te doen",
)
_BESIDE = re.compile(r"(?<!\s)\s+[-–—&|/]\s+")
"""Between two names: "News - Events"."""


_MOST_WORDS: Final = 5


_OF_PAGE = re.compile(
    r"(?:this )?page (?:was )?|next (?=review)|\s(?:(?:della|de la|da|de|der|van (?:de|deze)|do) )?(?:pagin\w+|página|page|seite|σελίδας|strony|страницы|сторінки|страницата|stránky|strán|sidan|siden|"
    r"sivun|oldal|sayfa(?:nın)?|halaman|trang|stranice|strani)(?=\s?[:：])",
    re.IGNORECASE,
)


def is_stamp(text: str) -> bool:
    """Whether a line says when a page was updated, and nothing else.

    >>> is_stamp("Page last updated: 20 May 2024"), is_stamp("20 May 2024")
    (True, False)
    """
    text = _OF_PAGE.sub("", text)
    found = spot(text) if len(text) <= _LONGEST and DATE_LABEL.match(text) else None
    return found is not None and found.whole and found.rank == 1
