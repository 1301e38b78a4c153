"""Write `src/newsparse/dates/data/words.json`: the words that dates are made of, in 29 languages.

    pip install Babel && python tools/make_date_words.py

Months, weekdays, quarters and day periods come from the Unicode CLDR, as Babel ships it; CLDR is under the Unicode License v3
(https://www.unicode.org/license.txt), whose notice is written into the file. What CLDR does not hold (other spellings, ordinals,
"from" and "to", labels such as "Published on", relative words) stands below, by role and language, alternatives parted by "|".
The file is {"licence", "cldr", "languages": {language: {role: {value: "word|word"}}}}. Words keep their capitals, the first of a
month or weekday is the one to spell with. Nothing here runs when the library runs.
"""

from __future__ import annotations

import json
import pathlib
import unicodedata

import babel
from babel import Locale

LANGUAGES = ("en fr es de pt it nl da sv nb nn fi is ru uk pl cs sk id vi tr el ar ur hi th zh ja ko").split()
TARGET = pathlib.Path(__file__).parents[1] / "src/newsparse/dates/data/words.json"
NO_CASE_MONTHS = ("zh", "ja", "ko", "vi")  # their months are numbers with a unit, which the grammar reads

# fmt: off
# Other spellings of months, by language: month number -> words.
MONTHS = {
    "en": {1: "Jan", 2: "Febr", 6: "June|Jun", 7: "July|Jul", 9: "Sept|Sep"},
    "fr": {1: "jan", 2: "fev|fév|fevr", 4: "avr", 6: "jun", 7: "juil|jul|juill", 8: "août|aout|aoû", 9: "sept|sep", 12: "déc|dec"},
    "es": {1: "ene|enero", 8: "ago|agto", 9: "sep|sept|set|setiembre", 12: "dic"},
    "de": {1: "Jänner|Jän|Jan", 2: "Feber|Feb", 3: "März|Maerz|Mär|Mrz", 6: "Jun|Juno", 7: "Jul|Julei", 9: "Sept|Sep"},
    "pt": {9: "set", 3: "mar"},
    "it": {1: "gen|genn", 2: "feb|febbr", 9: "set|sett", 8: "ago|ag"},
    "nl": {1: "jan", 3: "mrt|mar|maa", 9: "sep|sept", 10: "okt"},
    "da": {1: "jan", 5: "maj", 9: "sept|sep"},
    "sv": {1: "jan", 3: "mars|mar", 6: "juni|jun", 7: "juli|jul", 9: "sept|sep"},
    "nb": {3: "mar", 6: "jun", 7: "jul", 9: "sept|sep"},
    "nn": {3: "mar", 6: "jun", 7: "jul", 9: "sept|sep"},
    "fi": {
        i: f"{w}kuussa|{w}kuun"
        for i, w in enumerate(
            "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(), 1
        )
    },
    "is": {1: "jan", 2: "feb", 8: "ágú|ág", 9: "sept|sep", 10: "okt", 11: "nóv", 12: "des"},
    "ru": {
        1: "янв|январе", 2: "фев|февр|феврале", 3: "мар|марте", 4: "апр|апреле", 5: "мае", 6: "июн|июне",
        7: "июл|июле", 8: "авг|августе", 9: "сен|сент|сентябре", 10: "окт|октябре", 11: "ноя|нояб|ноябре", 12: "дек|декабре",
    },
    "uk": {
        1: "січні|січ", 2: "лютому|лют", 3: "березні|бер|берез", 4: "квітні|кві|квіт", 5: "травні|тра|трав", 6: "червні|чер|черв",
        7: "липні|лип", 8: "серпні|сер|серп", 9: "вересні|вер|верес", 10: "жовтні|жов|жовт", 11: "листопаді|лис|лист|листоп", 12: "грудні|гру|груд",
    },
    "pl": {
        1: "styczniu", 2: "lutym", 3: "marcu", 4: "kwietniu", 5: "maju", 6: "czerwcu",
        7: "lipcu", 8: "sierpniu", 9: "wrześniu", 10: "październiku", 11: "listopadzie", 12: "grudniu",
    },
    "cs": {
        1: "lednu", 2: "únoru", 3: "březnu", 4: "dubnu", 5: "květnu", 6: "červnu|čer",
        7: "červenci|červec", 8: "srpnu", 9: "září", 10: "říjnu", 11: "listopadu", 12: "prosinci",
    },
    "sk": {
        1: "januári", 2: "februári", 3: "marci", 4: "apríli", 5: "máji", 6: "júni",
        7: "júli", 8: "auguste", 9: "septembri", 10: "októbri", 11: "novembri", 12: "decembri",
    },
    "id": {2: "Pebruari|Peb", 3: "Mrt", 7: "Jul", 8: "Agustus|Agu|Agt|Ags|Agst", 11: "Nopember|Nop", 12: "Des"},
    "tr": {},
    "el": {3: "Μαρ", 5: "Μαΐ|Μάη|Μάης", 6: "Ιουν", 7: "Ιουλ", 8: "Αυγ", 9: "Σεπτ", 11: "Νοε|Νοεμ"},
    "ar": {  # Gulf and Egypt from CLDR; the Levant; the Maghreb; Libya left out
        1: "كانون الثاني|كانون ثاني|جانفي|ينار|ينایر", 2: "شباط|فيفري", 3: "آذار|اذار|مارس", 4: "نيسان|أفريل|ابريل|إبريل",
        5: "أيار|ايار|أيّار|ماي|ماى", 6: "حزيران|جوان|يونية|يونيه", 7: "تموز|تمّوز|جويلية|يولية|يوليه|يوليوز",
        8: "آب|اب|أوت|اغسطس|غشت", 9: "أيلول|ايلول|شتنبر", 10: "تشرين الأول|تشرين الاول|تشرين أول|اكتوبر",
        11: "تشرين الثاني|تشرين ثاني|نونبر", 12: "كانون الأول|كانون الاول|كانون أول|دجنبر|ديسمبر",
    },
    "ur": {5: "مئی|مئ", 9: "ستمبر", 8: "اگست"},
    "hi": {
        1: "जनवरी|जन", 2: "फ़रवरी|फरवरी|फर", 6: "जून", 7: "जुलाई|जुल", 8: "अगस्त|अग", 9: "सितंबर|सितम्बर|सित",
        10: "अक्टूबर|अक्तूबर|अक्टू", 11: "नवंबर|नवम्बर|नव", 12: "दिसंबर|दिसम्बर|दिस",
    },
    "th": {
        i: f"เดือน{w}"
        for i, w in enumerate(
            "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(), 1
        )
    },
    "vi": {
        i: f"tháng {w}"
        for i, w in enumerate("một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai".split("|"), 1)
    },
}

WEEKDAYS = {  # Monday is 0
    "en": {0: "Mon", 1: "Tues|Tue", 2: "Wed|Weds", 3: "Thurs|Thur|Thu", 4: "Fri", 5: "Sat", 6: "Sun"},
    "pt": {0: "segunda|seg|2ª feira|2ª-feira", 1: "terça|ter|3ª-feira", 2: "quarta|qua|4ª-feira", 3: "quinta|qui|5ª-feira",
           4: "sexta|sex|6ª-feira", 5: "sáb", 6: "dom"},
    "es": {2: "mie|mié", 5: "sab|sáb"},
    "de": dict(enumerate("Mo|Mon Di|Die Mi Do Fr Sa|Sonnabend So".split())),
    "nl": dict(enumerate("ma di wo do vr za zo".split())),
    "id": {4: "Jum'at|Jumat", 6: "Ahad|Minggu"},
    "fi": dict(enumerate(
        "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina".split())),
    "ru": {0: "пнд", 1: "во вторник|втр", 2: "среду|срд", 3: "чтв", 4: "пятницу|птн", 5: "субботу|сбт", 6: "вск"},
    "uk": {2: "середу", 4: "пʼятницю|п'ятниця|п’ятниця", 5: "суботу", 6: "неділю"},
    "pl": {2: "środę", 5: "sobotę", 6: "niedzielę"},
    "cs": {0: "pon", 1: "úte", 2: "středu|stř", 3: "čtv", 4: "pát", 5: "sobotu|sob", 6: "neděli|ned"},
    "sk": {2: "stredu", 5: "sobotu", 6: "nedeľu"},
    "ar": {0: "الإثنين|الاثنين|الأثنين|اثنين|إثنين", 1: "الثلاثاء|ثلاثاء", 2: "الأربعاء|الاربعاء|أربعاء", 3: "خميس", 4: "الجمعه|جمعة",
           5: "سبت", 6: "الاحد"},
    "ur": {0: "سوموار", 3: "جمعرات", 4: "جمعہ|جمعه", 5: "سنیچر|ہفتہ"},
    "hi": {0: "सोम", 1: "मंगल", 2: "बुध", 3: "गुरु|गुरूवार|बृहस्पतिवार", 4: "शुक्र", 5: "शनि", 6: "रवि|इतवार"},
    "th": {0: "จันทร์|วันจันทร์ที่", 1: "อังคาร|วันอังคารที่", 2: "พุธ|วันพุธที่", 3: "พฤหัส|พฤหัสบดี|วันพฤหัสบดีที่|วันพฤหัสที่", 4: "ศุกร์|วันศุกร์ที่",
           5: "เสาร์|วันเสาร์ที่", 6: "อาทิตย์|วันอาทิตย์ที่"},
    "vi": {0: "thứ 2|thứ hai", 1: "thứ 3|thứ ba", 2: "thứ 4|thứ tư", 3: "thứ 5|thứ năm", 4: "thứ 6|thứ sáu", 5: "thứ 7|thứ bảy",
           6: "chủ nhật|chúa nhật"},
    "zh": {i: f"星期{c}|周{c}|週{c}|礼拜{c}|禮拜{c}" for i, c in enumerate("一二三四五六日")},
    "ja": {i: f"{c}曜日|{c}曜" for i, c in enumerate("月火水木金土日")},
    "ko": {i: f"{c}요일" for i, c in enumerate("월화수목금토일")},
    "tr": {},
}

# Single characters that stand for a weekday between brackets: 2023年9月22日（金）, 9월 22일(금)
SHORT_WEEKDAYS = {
    "ja": dict(enumerate("月火水木金土日")),
    "zh": dict(enumerate("一二三四五六日")),
    "ko": dict(enumerate("월화수목금토일")),
}

# role -> language -> words (value "1" unless the role has values)
PLAIN = {
    "of": {
        "en": "of", "fr": "de|d|du|des", "es": "de|del", "pt": "de|do|da|dos", "it": "di|del|d|dell", "nl": "van", "id": "bulan|di",
        "vi": "của", "tr": "ayı", "ar": "من", "ur": "کی", "th": "เดือน", "de": "des", "hi": "की",
    },
    "the": {
        "en": "the", "fr": "le|l|la|les", "es": "el|la|los|las", "pt": "o|a|os|as", "it": "il|l|lo|la|i|gli|le", "de": "der|den|dem|das|die", "da": "den|d", "sv": "den", "nb": "den",
        "nn": "den", "nl": "de", "is": "þann|hinn", "el": "η|ο|την|τις|το", "th": "ที่",
    },
    "on": {
        "en": "on|in|at|during|dated|as of|w/e", "fr": "en|au|depuis le", "es": "en|a", "pt": "em|no|a|na", "it": "in|nel|a|al", "de": "am|im|in", "nl": "in|op",
        "da": "i|på", "sv": "i|på", "nb": "i|på", "nn": "i|på", "is": "í|á", "ru": "в|во", "uk": "у|в|у", "pl": "w|we|dnia|z dnia", "cs": "v|ve|dne|ze dne",
        "sk": "v|vo|dňa|zo dňa", "id": "pada|di", "vi": "vào|trong", "el": "στις|στη|την|τον", "ar": "في|بتاريخ", "hi": "को|में", "ur": "کو|میں",
        "th": "ใน|เมื่อ", "zh": "于|在|於", "fi": "",
    },
    "from": {
        "en": "from", "fr": "du|de|dès le", "es": "del|de|desde", "pt": "de|do|desde", "it": "dal|da|dall", "de": "vom|von", "nl": "van", "da": "fra|fra den",
        "sv": "från", "nb": "fra", "nn": "frå", "ru": "с|со|от", "uk": "з|від", "pl": "od", "cs": "od", "sk": "od", "id": "dari|dari tanggal", "vi": "từ",
        "el": "από", "ar": "من", "ur": "", "hi": "", "th": "ตั้งแต่|ระหว่าง", "zh": "从|自|從", "is": "frá", "tr": "",
    },
    "to": {
        "en": "to|until|till|through|thru", "fr": "au|à|jusqu'au", "es": "al|a|hasta", "pt": "a|ao|até|à", "it": "al|a|all", "de": "bis|bis zum", "nl": "tot|t/m|tot en met",
        "da": "til|til den", "sv": "till", "nb": "til", "nn": "til", "is": "til", "ru": "по|до", "uk": "по|до", "pl": "do", "cs": "do|až", "sk": "do|až",
        "id": "hingga|sampai|s/d|sampai dengan|s.d.", "vi": "đến", "tr": "ile", "el": "έως|μέχρι|ως", "ar": "إلى|الى|حتى|الي", "ur": "سے|تا", "hi": "से", "th": "ถึง",
        "zh": "至|到", "ja": "から", "ko": "부터|에서", "fi": "",
    },
    "and": {
        "en": "and|&", "fr": "et", "es": "y|e", "pt": "e", "it": "e|ed", "de": "und|u", "nl": "en", "da": "og", "sv": "och", "nb": "og", "nn": "og", "is": "og",
        "fi": "ja", "ru": "и", "uk": "і|та|й", "pl": "i|oraz", "cs": "a", "sk": "a", "id": "dan", "vi": "và", "tr": "ve", "el": "και", "ar": "و", "ur": "اور", "hi": "और",
        "th": "และ", "zh": "和|及", "ja": "と",
    },
    "between": {
        "en": "between", "fr": "entre le|entre", "es": "entre el|entre", "pt": "entre", "it": "tra il|fra il|tra|fra", "de": "zwischen dem|zwischen", "nl": "tussen",
        "da": "mellem", "sv": "mellan", "nb": "mellom", "nn": "mellom", "ru": "между", "uk": "між", "pl": "między", "cs": "mezi", "sk": "medzi", "id": "antara",
        "vi": "giữa", "el": "μεταξύ", "ar": "بين",
    },
    "tail": {  # what stands after the second end of a range
        "ja": "まで", "ko": "까지", "hi": "तक", "ur": "تک", "tr": "arasında|arası", "zh": "",
    },
    "since": {
        "en": "since|starting|as from", "fr": "depuis|depuis le|à partir du|à partir de|dès", "es": "desde|desde el|a partir de|a partir del", "pt": "desde|a partir de",
        "it": "dal|da|a partire dal", "de": "seit|ab|seit dem|ab dem", "nl": "sinds|vanaf", "da": "siden", "sv": "sedan", "nb": "siden", "nn": "sidan",
        "fi": "", "is": "síðan|frá", "ru": "с|начиная с", "uk": "з|від|починаючи з", "pl": "od", "cs": "od", "sk": "od", "id": "sejak", "vi": "từ|kể từ", "el": "από",
        "ar": "منذ", "th": "ตั้งแต่", "zh": "自|自从", "tr": "",
    },
    "until": {
        "en": "until|till|up to|through", "fr": "jusqu'en|jusqu'au|jusqu'à", "es": "hasta|hasta el", "pt": "até", "it": "fino al|fino a", "de": "bis|bis zum", "nl": "tot",
        "da": "indtil", "sv": "fram till", "nb": "inntil", "ru": "до", "uk": "до", "pl": "do", "cs": "do", "sk": "do", "id": "hingga|sampai", "vi": "đến|cho đến",
        "el": "μέχρι|έως", "ar": "حتى", "th": "จนถึง", "zh": "截至",
    },
    "present": {
        "en": "present|now|today|date|the present", "fr": "aujourd'hui|présent|ce jour", "es": "hoy|actualidad|la actualidad|presente", "pt": "hoje|presente|o presente", "it": "oggi",
        "de": "heute", "nl": "heden|nu", "ru": "настоящее время", "zh": "今|现在", "ja": "現在", "id": "sekarang",
    },
    "label": {
        "en": "posted|published|publication|date|dated|updated|last updated|last modified|modified|added|created|released|release date|issued|uploaded|posted in|deadline|"
              "first published|date published|publish|pub|revised|reviewed|edited|pubdate|date of publication|submitted|starts|ends",
        "fr": "publié|publiée|publié le|publiée le|mis à jour|mise à jour|mis à jour le|date|date de publication|posté|posté le|modifié|modifié le|le|paru|paru le|actualisé|dernière mise à jour",
        "es": "publicado|publicada|publicado el|fecha|fecha de publicación|actualizado|actualizada|última actualización|creado|modificado|publicado en|publicación",
        "de": "veröffentlicht|veröffentlicht am|datum|stand|stand vom|aktualisiert|aktualisiert am|zuletzt aktualisiert|erschienen|erschienen am|erstellt|erstellt am|geändert|vom|letzte aktualisierung",
        "pt": "publicado|publicada|publicação|publicado em|data|data de publicação|atualizado|atualizada|atualizado em|última atualização|última modificação|postado|postado em|criado em|modificado",
        "it": "pubblicato|pubblicata|pubblicato il|data|aggiornato|aggiornato il|data di pubblicazione|ultimo aggiornamento|ultima modifica|creato",
        "nl": "gepubliceerd|gepubliceerd op|datum|bijgewerkt|laatst bijgewerkt|geplaatst|geplaatst op|publicatiedatum",
        "da": "publiceret|offentliggjort|dato|opdateret|sidst opdateret|udgivet", "sv": "publicerad|publicerat|datum|uppdaterad|senast uppdaterad|publiceringsdatum",
        "nb": "publisert|dato|oppdatert|sist oppdatert|lagt ut", "nn": "publisert|dato|oppdatert|sist oppdatert", "fi": "julkaistu|päivitetty|päivämäärä|pvm",
        "is": "birt|dagsetning|uppfært|útgefið", "ru": "опубликовано|опубликована|дата|дата публикации|обновлено|размещено|добавлено|от",
        "uk": "опубліковано|дата|дата публікації|оновлено|розміщено|додано", "pl": "opublikowano|opublikowany|data|data publikacji|zaktualizowano|dodano|aktualizacja|opublikowane",
        "cs": "publikováno|zveřejněno|datum|aktualizováno|vydáno|datum vydání|vloženo", "sk": "publikované|zverejnené|dátum|aktualizované|vydané",
        "id": "diterbitkan|dipublikasikan|tanggal|diperbarui|diunggah|terbit|tanggal terbit|diposting", "vi": "đăng|ngày đăng|cập nhật|xuất bản|đăng ngày|ngày cập nhật",
        "tr": "yayınlanma tarihi|yayın tarihi|tarih|güncellenme|güncelleme|yayınlandı|yayımlanma tarihi|tarihi", "el": "δημοσιεύτηκε|δημοσιεύθηκε|ημερομηνία|ενημερώθηκε|δημοσίευση|ημερομηνία δημοσίευσης",
        "ar": "نشر|نُشر|نشر في|تاريخ|تاريخ النشر|آخر تحديث|تم النشر|نشرت في|التاريخ|تحديث", "ur": "تاریخ|شائع|تاریخ اشاعت|اشاعت", "hi": "प्रकाशित|दिनांक|तारीख|अपडेट|प्रकाशन तिथि|तिथि",
        "th": "เผยแพร่|เผยแพร่เมื่อ|วันที่เผยแพร่|อัปเดต|อัพเดท|โพสต์เมื่อ|ประกาศ", "zh": "发布时间|发布日期|发布于|更新时间|日期|时间|發布時間|發布日期|更新日期|發佈日期|发布|更新|发表于",
        "ja": "公開日|更新日|掲載日|投稿日|発表日|配信日|公開|更新|掲載|最終更新日|最終更新|日付|発行日", "ko": "입력|게시일|등록일|작성일|수정|발행일|최종수정|게재|기사입력|날짜|일시|업데이트",
    },
    "at": {
        "en": "at|@", "fr": "à", "es": "a las|a la|las|h", "pt": "às|as|a", "it": "alle|ore|alle ore|h|ora", "de": "um|ab", "nl": "om", "da": "kl", "sv": "kl|klockan",
        "nb": "kl|klokka|klokken", "nn": "kl", "fi": "klo|kello", "is": "kl|klukkan", "ru": "в", "uk": "о|об", "pl": "o|godz|o godz|o godzinie|godzina", "cs": "v|ve", "sk": "o",
        "id": "pukul|jam|pkl", "vi": "lúc|vào lúc|hồi", "tr": "saat|saati", "el": "στις|ώρα|ωρα", "ar": "الساعة|في", "ur": "بجے", "hi": "बजे", "th": "เวลา", "zh": "", "ja": "", "ko": "",
    },
    "oclock": {
        "en": "hrs|hours|o'clock|h|hr", "fr": "h|heures|heure", "es": "h|hs|horas|hrs", "pt": "h|horas|hs|hrs", "it": "h", "de": "Uhr|h", "nl": "uur|u|h", "da": "", "fi": "",
        "ru": "ч|часов", "uk": "год", "pl": "", "cs": "hod|h|hodin", "sk": "hod|h", "th": "น", "el": "", "vi": "giờ|h", "hi": "बजे", "ur": "بجے", "sv": "", "nb": "", "tr": "",
    },
    "yearword": {  # after the number
        "ru": "г|года|год|году|гг", "uk": "р|року|рік|році|рр", "pl": "r|roku|rok", "cs": "r|roku|rok", "sk": "r|roku|rok", "tr": "yılı|yılında", "zh": "年", "ja": "年", "ko": "년",
        "ar": "م|ميلادي|ميلادية", "ur": "ء", "id": "M", "en": "CE|AD", "de": "n. Chr.", "fi": "", "hi": "ई", "nl": "",
    },
    "yearpre": {  # before it
        "vi": "năm", "id": "tahun|thn", "fr": "an|année|l'an|l'année", "es": "año|el año|del año", "pt": "ano|ano de", "it": "anno|nell'anno", "de": "Jahr|Jahre|Jahr",
        "th": "ปี|ค.ศ.|ค.ศ", "ar": "عام|سنة|العام", "el": "έτος|του", "en": "year|AD", "ru": "году", "nl": "jaar", "hi": "सन्|वर्ष", "ur": "سال", "fi": "vuonna|vuosi", "sv": "år", "da": "år",
        "nb": "år", "nn": "år", "cs": "roce|rok|roku", "sk": "roku|rok", "pl": "roku|rok", "uk": "році", "tr": "",
    },
    "buddhist": {"th": "พ.ศ.|พ.ศ|ปี พ.ศ.|พศ"},
    "daypre": {"vi": "ngày|mồng|mùng|sáng ngày|chiều ngày", "th": "วันที่|วัน", "id": "tanggal|tgl|hari", "es": "día|el día", "pt": "dia|o dia", "ar": "يوم", "it": "giorno", "en": "", "hi": "", "zh": ""},
    "monthpre": {"vi": "tháng|thg", "th": "เดือน", "id": "bulan", "es": "mes de", "pt": "mês de"},
    "yearmark": {"zh": "年", "ja": "年", "ko": "년"},
    "monthmark": {"zh": "月|月份", "ja": "月", "ko": "월"},
    "daymark": {"zh": "日|号|號", "ja": "日", "ko": "일"},
    "hourmark": {"zh": "时|時|点|點", "ja": "時", "ko": "시"},
    "minutemark": {"zh": "分", "ja": "分", "ko": "분"},
    "secondmark": {"zh": "秒", "ja": "秒", "ko": "초"},
    "circa": {
        "en": "circa|c|ca|around|about|approximately|approx", "fr": "vers|environ|circa", "es": "hacia|alrededor de|circa", "de": "circa|ca|um", "pt": "cerca de|por volta de|circa",
        "it": "circa|verso il|intorno al", "nl": "circa|ca|omstreeks|rond", "da": "ca|cirka|omkring", "sv": "ca|cirka|omkring", "nb": "ca|cirka|omkring|rundt", "ru": "около|ок|примерно",
        "uk": "близько|бл", "pl": "około|ok", "cs": "kolem|cca", "sk": "okolo|cca", "id": "sekitar", "vi": "khoảng", "el": "περίπου|γύρω στο", "ar": "حوالي|نحو", "zh": "约|大约", "ja": "約", "ko": "약",
    },
    "quarter": {
        "en": "quarter|qtr", "fr": "trimestre", "es": "trimestre", "pt": "trimestre", "it": "trimestre", "de": "Quartal|Quartals|Vierteljahr", "nl": "kwartaal", "da": "kvartal|kvt", "sv": "kvartalet|kvartal|kv",
        "nb": "kvartal|kv", "nn": "kvartal|kv", "fi": "neljännes|nelj|vuosineljännes|kvartaali", "is": "ársfjórðungur|fjórðungur", "ru": "квартал|квартала|квартале|кв", "uk": "квартал|кварталу|кварталі|кв", "pl": "kwartał|kwartału|kw|kwartale",
        "cs": "čtvrtletí", "sk": "štvrťrok|kvartál|štvrťroku", "id": "kuartal|triwulan", "vi": "quý", "tr": "çeyrek|çeyreği", "el": "τρίμηνο|τριμήνου", "ar": "الربع", "ur": "سہ ماہی", "hi": "तिमाही", "th": "ไตรมาส|ไตรมาสที่",
        "zh": "季度|季", "ja": "四半期", "ko": "분기|사분기|4분기",
    },
    "q": {  # the letter of "Q3 2023"
        "fr": "t", "es": "t", "pt": "t", "it": "t", "nl": "k", "sv": "k", "nb": "k", "nn": "k", "da": "k", "is": "f", "id": "k", "tr": "ç", "el": "τ", "hi": "ति",
    },
    "half": {
        "en": "half", "fr": "semestre", "es": "semestre|mitad", "pt": "semestre|metade", "it": "semestre|metà", "de": "Halbjahr|Hälfte", "nl": "helft|halfjaar", "da": "halvår|halvdel", "sv": "halvåret|halvår",
        "nb": "halvår", "nn": "halvår", "fi": "vuosipuolisko|puolisko", "ru": "полугодие|полугодия|полугодии|половина|половине", "uk": "півріччя|півріччі", "pl": "półrocze|połowa|półroczu|półrocza", "cs": "pololetí|polovina", "sk": "polrok|polovica",
        "id": "semester", "vi": "nửa", "tr": "yarıyıl|yarısı|yarı", "el": "εξάμηνο|εξαμήνου", "ar": "النصف", "zh": "半年", "ja": "半期", "ko": "반기", "hi": "छमाही",
    },
    "decadepre": {"fr": "années|les années", "es": "años|los años|década de|la década de|década de los", "pt": "anos|os anos|década de|a década de", "it": "anni|gli anni", "nl": "jaren|de jaren", "id": "tahun", "en": "decade of",
                  "vi": "thập niên|những năm|thập kỷ", "ar": "تسعينيات"},
    "decade": {"en": "s", "de": "er|er Jahre|er-Jahre|er Jahren", "ru": "-е годы|-е|-х годов|е годы|х годов", "uk": "-ті роки|-х років|-ті", "da": "'erne|erne", "sv": "-talet|talet", "nb": "-tallet|tallet|åra|årene", "nn": "-talet|talet|åra", "zh": "年代", "ja": "年代", "ko": "년대",
               "pl": "lata", "nl": "er jaren", "fi": "-luku|luku|-luvulla"},
    "century": {
        "en": "century|cent", "fr": "siècle", "es": "siglo", "pt": "século", "it": "secolo", "de": "Jahrhundert|Jh|Jahrhunderts", "nl": "eeuw", "da": "århundrede", "sv": "århundradet|seklet|århundrade", "nb": "århundre|hundreår",
        "nn": "hundreår|århundre", "fi": "vuosisata", "is": "öld", "ru": "век|века|веке|в", "uk": "століття|ст|столітті", "pl": "wiek|wieku|w", "cs": "století|stol", "sk": "storočie|stor|storočia", "id": "abad", "vi": "thế kỷ", "tr": "yüzyıl",
        "el": "αιώνας|αιώνα", "ar": "القرن", "ur": "صدی", "hi": "शताब्दी|सदी", "th": "ศตวรรษ|ศตวรรษที่", "zh": "世纪|世紀", "ja": "世紀", "ko": "세기",
    },
    "ordinalmark": {  # glued to a day number
        "en": "st|nd|rd|th", "fr": "er|ère|re|e|ème|eme|nd", "es": "º|ª|°|er|ro|do|o|ra", "pt": "º|ª|°|o|a", "it": "º|°|ª|o", "nl": "e|ste|de", "sv": "e|a", "ru": "-го|го|-е|-й|-ое|й", "uk": "-го|го|-й|-е|-те", "el": "η|ης|ος|ου|ο|α",
        "de": "ten|te|sten", "vi": "", "id": "", "pl": "", "da": "", "ar": "", "ja": "", "zh": "", "tr": "", "hi": "वां|वीं",
    },
    "nth": {"zh": "第", "ja": "第", "ko": "제", "id": "ke|ke-", "vi": "thứ", "th": "ที่"},
    "ago": {
        "en": "ago|earlier|before", "pt": "atrás", "it": "fa", "nl": "geleden", "da": "siden", "sv": "sedan", "nb": "siden", "nn": "sidan", "fi": "sitten", "is": "síðan", "ru": "назад", "uk": "тому", "pl": "temu", "sk": "", "cs": "",
        "id": "yang lalu|lalu", "vi": "trước", "tr": "önce", "el": "πριν", "ur": "پہلے", "hi": "पहले", "th": "ที่แล้ว|ที่ผ่านมา|ก่อน", "zh": "前|之前|以前", "ja": "前", "ko": "전|전에", "es": "atrás",
    },
    "agopre": {"fr": "il y a", "es": "hace", "de": "vor", "pt": "há", "cs": "před", "sk": "pred", "el": "πριν|πριν από", "ar": "قبل|منذ", "is": "fyrir", "da": "for", "sv": "för", "nb": "for", "nn": "for"},
    "hence": {"en": "from now|later|hence", "nl": "", "id": "lagi|kemudian|mendatang", "vi": "nữa|sau", "tr": "sonra", "fi": "kuluttua|päästä", "ur": "میں|بعد", "hi": "में|बाद", "th": "ข้างหน้า|ต่อมา", "zh": "后|後|之后", "ja": "後", "ko": "후"},
    "hencepre": {"en": "in", "fr": "dans", "es": "dentro de|en", "de": "in", "pt": "em|daqui a|dentro de", "it": "tra|fra", "nl": "over", "da": "om", "sv": "om", "nb": "om", "nn": "om", "is": "eftir", "ru": "через", "uk": "через", "pl": "za", "cs": "za", "sk": "o",
                 "id": "dalam", "vi": "trong", "el": "σε", "ar": "خلال|بعد", "th": "ใน|อีก"},
    "last": {"en": "last|previous", "fr": "dernier|dernière|passé|passée", "es": "pasado|pasada|último", "de": "letzten|letzte|letzter|letztes|vergangenen|letztem|vorigen|letzter", "pt": "passado|passada|último|última", "it": "scorso|scorsa", "nl": "vorige|vorig", "da": "sidste",
             "sv": "förra", "nb": "forrige|sist", "nn": "førre|sist", "fi": "viime", "is": "síðasta|síðastliðinn", "ru": "прошлый|прошлая|прошлой|прошлом|прошлую|прошлого|прошедший", "uk": "минулий|минулого|минулої|минула|минулу", "pl": "zeszły|zeszłym|ubiegły|zeszłego|zeszła|ubiegłym",
             "cs": "minulý|minulé|minulou", "sk": "minulý|minulé|minulú", "id": "lalu", "vi": "trước|vừa qua", "tr": "geçen", "el": "προηγούμενο|προηγούμενη|περασμένο|περασμένη", "ar": "الماضي|الماضية", "hi": "पिछला|पिछले|पिछली", "ur": "گزشتہ|پچھلے", "th": "ที่แล้ว|ก่อน", "zh": "上|上个|上個|去", "ja": "先|昨", "ko": "지난"},
    "next": {"en": "next|coming", "fr": "prochain|prochaine", "es": "próximo|próxima|que viene", "de": "nächsten|nächste|nächster|nächstes|kommenden|nächstem|nächsten", "pt": "próximo|próxima|que vem", "it": "prossimo|prossima", "nl": "volgende|volgend", "da": "næste", "sv": "nästa", "nb": "neste",
             "nn": "neste", "fi": "ensi", "is": "næsta|næsti", "ru": "следующий|следующая|следующей|следующем|будущем|следующего", "uk": "наступний|наступного|наступної|наступну", "pl": "przyszły|przyszłym|następny|przyszłego", "cs": "příští", "sk": "budúci|budúce|budúcom",
             "id": "depan", "vi": "tới|sau", "tr": "gelecek|önümüzdeki", "el": "επόμενο|επόμενη", "ar": "القادم|القادمة|المقبل|المقبلة", "hi": "अगला|अगले|अगली", "ur": "اگلے|اگلا", "th": "หน้า", "zh": "下|下个|下個|明", "ja": "来", "ko": "다음"},
    "this": {"en": "this|current", "fr": "ce|cette|cet", "es": "este|esta", "de": "dieser|diese|diesen|dieses|diesem", "pt": "este|esta|neste|nesta", "it": "questo|questa|quest", "nl": "deze|dit", "da": "denne|dette", "sv": "denna|detta|den här", "nb": "denne|dette", "nn": "denne|dette",
             "fi": "tämä|tässä|tällä", "ru": "этот|эта|этом|этой|эту|это", "uk": "цей|цього|ця|цю", "pl": "ten|tym|tego|ta", "cs": "tento|tomto|tato|tuto", "sk": "tento|tomto|táto", "id": "ini", "vi": "này", "tr": "bu", "el": "αυτό|αυτή|αυτόν|αυτήν", "ar": "هذا|هذه", "hi": "इस|यह", "ur": "اس", "th": "นี้",
             "zh": "本|这|这个|今|這", "ja": "今", "ko": "이번|금"},
    "one": {"en": "a|an", "fr": "un|une", "es": "un|una", "de": "einem|einer|einen|ein|eine", "pt": "um|uma", "it": "un|una|uno", "nl": "een", "da": "en|et", "sv": "en|ett", "nb": "en|et", "nn": "ein|eit", "tr": "bir", "id": "se"},
}

VALUED = {
    "day": {  # relative days
        -2: {"en": "the day before yesterday|day before yesterday", "de": "vorgestern", "fr": "avant-hier", "es": "anteayer|antier", "pt": "anteontem", "it": "l'altro ieri|altroieri", "nl": "eergisteren", "da": "i forgårs", "sv": "i förrgår", "nb": "i forgårs", "ru": "позавчера", "uk": "позавчора", "pl": "przedwczoraj",
             "cs": "předevčírem", "sk": "predvčerom", "zh": "前天", "ja": "一昨日|おととい", "ko": "그저께", "fi": "toissapäivänä", "el": "προχθές", "vi": "hôm kia", "hi": "", "tr": "evvelsi gün", "th": "เมื่อวานซืน", "ar": "أول أمس"},
        -1: {"en": "yesterday", "fr": "hier", "es": "ayer", "de": "gestern", "pt": "ontem", "it": "ieri", "nl": "gisteren", "da": "i går", "sv": "igår|i går", "nb": "i går", "nn": "i går", "fi": "eilen", "is": "í gær", "ru": "вчера", "uk": "вчора|учора", "pl": "wczoraj", "cs": "včera", "sk": "včera",
             "id": "kemarin", "vi": "hôm qua", "tr": "dün", "el": "χθες|εχθές", "ar": "أمس|امس|البارحة", "th": "เมื่อวาน|เมื่อวานนี้", "zh": "昨天|昨日", "ja": "昨日|きのう", "ko": "어제", "ur": "گزشتہ کل"},
        0: {"en": "today", "fr": "aujourd'hui", "es": "hoy", "de": "heute", "pt": "hoje", "it": "oggi", "nl": "vandaag", "da": "i dag", "sv": "idag|i dag", "nb": "i dag", "nn": "i dag", "fi": "tänään", "is": "í dag", "ru": "сегодня", "uk": "сьогодні", "pl": "dzisiaj|dziś", "cs": "dnes", "sk": "dnes",
            "id": "hari ini", "vi": "hôm nay", "tr": "bugün", "el": "σήμερα", "ar": "اليوم", "hi": "आज", "ur": "آج", "th": "วันนี้", "zh": "今天|今日", "ja": "今日|本日|きょう", "ko": "오늘"},
        1: {"en": "tomorrow", "fr": "demain", "es": "mañana", "de": "morgen", "pt": "amanhã", "it": "domani", "nl": "morgen", "da": "i morgen", "sv": "imorgon|i morgon", "nb": "i morgen", "nn": "i morgon", "fi": "huomenna", "is": "á morgun", "ru": "завтра", "uk": "завтра", "pl": "jutro", "cs": "zítra",
            "sk": "zajtra", "id": "besok", "vi": "ngày mai", "tr": "yarın", "el": "αύριο", "ar": "غدا|غدًا|غداً", "th": "พรุ่งนี้", "zh": "明天|明日", "ja": "明日|あした|あす", "ko": "내일"},
        2: {"en": "the day after tomorrow|day after tomorrow", "fr": "après-demain", "de": "übermorgen", "es": "pasado mañana", "pt": "depois de amanhã", "it": "dopodomani", "nl": "overmorgen", "ru": "послезавтра", "uk": "післязавтра", "pl": "pojutrze", "cs": "pozítří", "sk": "pozajtra", "zh": "后天|後天",
            "ja": "明後日|あさって", "ko": "모레", "id": "lusa", "fi": "ylihuomenna", "el": "μεθαύριο", "da": "i overmorgen", "sv": "i övermorgon", "nb": "i overmorgen", "th": "มะรืนนี้", "vi": "ngày kia", "ar": "بعد غد"},
    },
    "unit": {
        "day": {"en": "day|days", "fr": "jour|jours", "es": "día|días|dias|dia", "de": "Tag|Tage|Tagen", "pt": "dia|dias", "it": "giorno|giorni", "nl": "dag|dagen", "da": "dag|dage", "sv": "dag|dagar", "nb": "dag|dager", "nn": "dag|dagar", "fi": "päivä|päivää|päivän", "is": "degi|dögum|dagur", "ru": "день|дня|дней",
                "uk": "день|дні|днів", "pl": "dzień|dni", "cs": "den|dny|dní|dnem", "sk": "deň|dni|dní|dňom|dňami", "id": "hari", "vi": "ngày", "tr": "gün", "el": "ημέρα|ημέρες|μέρες|μέρα|ημερών", "ar": "يوم|أيام|يوما|يومًا", "hi": "दिन", "ur": "دن", "th": "วัน", "zh": "天|日", "ja": "日", "ko": "일"},
        "week": {"en": "week|weeks", "fr": "semaine|semaines", "es": "semana|semanas", "de": "Woche|Wochen", "pt": "semana|semanas", "it": "settimana|settimane", "nl": "week|weken", "da": "uge|uger", "sv": "vecka|veckor|veckan", "nb": "uke|uker", "nn": "veke|veker", "fi": "viikko|viikkoa|viikon|viikolla", "is": "viku|vikum",
                 "ru": "неделя|неделю|недели|недель|неделе", "uk": "тиждень|тижні|тижнів|тижня", "pl": "tydzień|tygodnie|tygodni|tygodniu", "cs": "týden|týdny|týdnů|týdnem", "sk": "týždeň|týždne|týždňov|týždňom|týždňami", "id": "minggu", "vi": "tuần", "tr": "hafta", "el": "εβδομάδα|εβδομάδες", "ar": "أسبوع|أسابيع|الأسبوع|أسبوعا",
                 "hi": "सप्ताह|हफ़्ते|हफ्ते", "ur": "ہفتہ|ہفتے", "th": "สัปดาห์|อาทิตย์", "zh": "周|星期|週|个星期|周末", "ja": "週間|週", "ko": "주"},
        "month": {"en": "month|months", "fr": "mois", "es": "mes|meses", "de": "Monat|Monate|Monaten", "pt": "mês|meses", "it": "mese|mesi", "nl": "maand|maanden", "da": "måned|måneder", "sv": "månad|månader|månaden", "nb": "måned|måneder", "nn": "månad|månader", "fi": "kuukausi|kuukautta|kuukauden|kuussa", "is": "mánuði|mánuðum",
                  "ru": "месяц|месяца|месяцев|месяце", "uk": "місяць|місяці|місяців|місяця", "pl": "miesiąc|miesiące|miesięcy|miesiącu", "cs": "měsíc|měsíce|měsíců|měsícem|měsíci", "sk": "mesiac|mesiace|mesiacov|mesiacmi", "id": "bulan", "vi": "tháng", "tr": "ay", "el": "μήνα|μήνες|μήνας", "ar": "شهر|أشهر|الشهر|شهرا|شهور",
                  "hi": "महीने|माह|महीना", "ur": "مہینے|ماہ|مہینہ", "th": "เดือน", "zh": "个月|月|個月", "ja": "か月|ヶ月|カ月|ヵ月|月|ケ月", "ko": "개월|달"},
        "year": {"en": "year|years", "fr": "an|ans|année|années", "es": "año|años", "de": "Jahr|Jahre|Jahren", "pt": "ano|anos", "it": "anno|anni", "nl": "jaar", "da": "år", "sv": "år|året", "nb": "år", "nn": "år", "fi": "vuosi|vuotta|vuoden|vuonna", "is": "ári|árum", "ru": "год|года|лет|году", "uk": "рік|роки|років|року", "pl": "rok|lata|lat|roku",
                 "cs": "rok|roky|let|rokem|lety|roce", "sk": "rok|roky|rokov|rokom|rokmi|roku", "id": "tahun", "vi": "năm", "tr": "yıl|sene", "el": "χρόνο|χρόνια|έτος|έτη", "ar": "سنة|سنوات|عام|أعوام|العام|السنة", "hi": "साल|वर्ष", "ur": "سال", "th": "ปี", "zh": "年", "ja": "年", "ko": "년|해"},
        "hour": {"en": "hour|hours|hr|hrs", "fr": "heure|heures", "es": "hora|horas", "de": "Stunde|Stunden", "pt": "hora|horas", "it": "ora|ore", "nl": "uur", "ru": "час|часа|часов", "zh": "小时|小時", "ja": "時間", "ko": "시간", "id": "jam", "vi": "giờ", "sv": "timmar|timme", "da": "timer|time", "nb": "timer|time"},
        "minute": {"en": "minute|minutes|min|mins", "fr": "minute|minutes", "es": "minuto|minutos", "de": "Minute|Minuten", "pt": "minuto|minutos", "it": "minuto|minuti", "nl": "minuut|minuten", "ru": "минут|минуты|минуту", "zh": "分钟|分鐘", "ja": "分", "ko": "분", "id": "menit", "vi": "phút"},
        "second": {"en": "second|seconds|sec|secs", "fr": "seconde|secondes", "es": "segundos", "de": "Sekunden", "pt": "segundos"},
    },
    "season": {
        21: {"en": "Spring", "fr": "printemps", "es": "primavera", "de": "Frühling|Frühjahr|Frühlings", "pt": "primavera", "it": "primavera", "nl": "lente|voorjaar", "da": "forår|foråret", "sv": "våren|vår", "nb": "våren|vår", "nn": "våren|vår", "fi": "kevät|keväällä", "is": "vor", "ru": "весна|весной|весны", "uk": "весна|навесні|весни",
             "pl": "wiosna|wiosną|wiosny", "cs": "jaro|jaře", "sk": "jar|jari", "id": "musim semi", "vi": "mùa xuân|xuân", "tr": "ilkbahar|bahar", "el": "άνοιξη", "ar": "ربيع|الربيع", "ur": "بہار", "hi": "वसंत", "th": "ฤดูใบไม้ผลิ", "zh": "春季|春天|春", "ja": "春", "ko": "봄"},
        22: {"en": "Summer", "fr": "été", "es": "verano", "de": "Sommer|Sommers", "pt": "verão", "it": "estate", "nl": "zomer", "da": "sommer|sommeren", "sv": "sommaren|sommar", "nb": "sommeren|sommer", "nn": "sommaren|sommar", "fi": "kesä|kesällä", "is": "sumar|sumarið", "ru": "лето|летом|лета", "uk": "літо|влітку|літа", "pl": "lato|latem|lata",
             "cs": "léto|létě|léta", "sk": "leto|lete", "id": "musim panas", "vi": "mùa hè|mùa hạ|hè", "tr": "yaz", "el": "καλοκαίρι", "ar": "صيف|الصيف", "ur": "گرما|موسم گرما", "hi": "ग्रीष्म|गर्मी", "th": "ฤดูร้อน", "zh": "夏季|夏天|夏", "ja": "夏", "ko": "여름"},
        23: {"en": "Autumn|Fall", "fr": "automne", "es": "otoño", "de": "Herbst|Herbstes", "pt": "outono", "it": "autunno", "nl": "herfst|najaar", "da": "efterår|efteråret", "sv": "hösten|höst", "nb": "høsten|høst", "nn": "hausten|haust", "fi": "syksy|syksyllä", "is": "haust|haustið", "ru": "осень|осенью|осени", "uk": "осінь|восени|осені",
             "pl": "jesień|jesienią|jesieni", "cs": "podzim|podzimu", "sk": "jeseň|jeseni", "id": "musim gugur", "vi": "mùa thu|thu", "tr": "sonbahar|güz", "el": "φθινόπωρο", "ar": "خريف|الخريف", "ur": "خزاں", "hi": "शरद|पतझड़", "th": "ฤดูใบไม้ร่วง", "zh": "秋季|秋天|秋", "ja": "秋", "ko": "가을"},
        24: {"en": "Winter", "fr": "hiver", "es": "invierno", "de": "Winter|Winters", "pt": "inverno", "it": "inverno", "nl": "winter", "da": "vinter|vinteren", "sv": "vintern|vinter", "nb": "vinteren|vinter", "nn": "vinteren|vinter", "fi": "talvi|talvella", "is": "vetur|veturinn", "ru": "зима|зимой|зимы", "uk": "зима|взимку|зими",
             "pl": "zima|zimą|zimy", "cs": "zima|zimě|zimy", "sk": "zima|zime", "id": "musim dingin", "vi": "mùa đông|đông", "tr": "kış", "el": "χειμώνας|χειμώνα", "ar": "شتاء|الشتاء", "ur": "سرما|موسم سرما", "hi": "शीत|सर्दी", "th": "ฤดูหนาว", "zh": "冬季|冬天|冬", "ja": "冬", "ko": "겨울"},
    },
    "ord": {
        1: {"en": "first|1st", "fr": "premier|première|1er|1ère", "es": "primer|primero|primera|1er", "de": "erstes|erste|ersten|erster", "pt": "primeiro|primeira", "it": "primo|prima", "nl": "eerste", "da": "første", "sv": "första", "nb": "første", "nn": "første", "fi": "ensimmäinen", "ru": "первый|первое|первого|первом|первая|первой",
            "uk": "перший|перше|першого|першому", "pl": "pierwszy|pierwsze|pierwszego|pierwszym", "cs": "první|prvním", "sk": "prvý|prvom|prvého", "id": "pertama", "tr": "birinci|ilk", "el": "πρώτο|πρώτου|πρώτη", "ar": "الأول", "hi": "पहली|पहला", "ur": "پہلی|پہلا", "zh": "第一|一|上", "ja": "第一|上", "ko": "상|일", "vi": "nhất|một|đầu"},
        2: {"en": "second|2nd", "fr": "deuxième|second|2e|2ème", "es": "segundo|segunda", "de": "zweites|zweite|zweiten|zweiter", "pt": "segundo|segunda", "it": "secondo|seconda", "nl": "tweede", "da": "anden|andet", "sv": "andra", "nb": "andre", "nn": "andre", "fi": "toinen", "ru": "второй|второе|второго|втором", "uk": "другий|друге|другого|другому",
            "pl": "drugi|drugie|drugiego|drugim", "cs": "druhé|druhý|druhém", "sk": "druhý|druhom", "id": "kedua", "tr": "ikinci", "el": "δεύτερο|δευτέρου|δεύτερη", "ar": "الثاني", "hi": "दूसरी|दूसरा", "ur": "دوسری|دوسرا", "zh": "第二|二|下", "ja": "第二|下", "ko": "하|이", "vi": "hai|cuối"},
        3: {"en": "third|3rd", "fr": "troisième|3e|3ème", "es": "tercer|tercero|tercera", "de": "drittes|dritte|dritten", "pt": "terceiro|terceira", "it": "terzo", "nl": "derde", "da": "tredje", "sv": "tredje", "nb": "tredje", "nn": "tredje", "fi": "kolmas", "ru": "третий|третьего|третьем", "uk": "третій|третього|третьому", "pl": "trzeci|trzeciego|trzecim",
            "cs": "třetí|třetím", "sk": "tretí|treťom", "id": "ketiga", "tr": "üçüncü", "el": "τρίτο|τρίτου", "ar": "الثالث", "hi": "तीसरी", "ur": "تیسری", "zh": "第三|三", "ja": "第三", "vi": "ba"},
        4: {"en": "fourth|4th|last", "fr": "quatrième|4e|4ème", "es": "cuarto", "de": "viertes|vierte|vierten", "pt": "quarto", "it": "quarto", "nl": "vierde", "da": "fjerde", "sv": "fjärde", "nb": "fjerde", "nn": "fjerde", "fi": "neljäs", "ru": "четвертый|четвёртый|четвертого|четвертом", "uk": "четвертий|четвертого", "pl": "czwarty|czwartego|czwartym", "cs": "čtvrté|čtvrtý",
            "sk": "štvrtý", "id": "keempat", "tr": "dördüncü", "el": "τέταρτο|τετάρτου", "ar": "الرابع", "hi": "चौथी", "ur": "چوتھی|چوتهی", "zh": "第四|四", "ja": "第四", "vi": "tư|bốn"},
    },
    "cardinal": {
        i: {"en": e, "fr": f, "es": s, "de": d, "pt": p, "it": t}
        for i, (e, f, s, d, p, t) in enumerate(
            [
                ("one", "", "", "", "", ""), ("two", "deux", "dos", "zwei", "dois|duas", "due"), ("three", "trois", "tres", "drei", "três", "tre"),
                ("four", "quatre", "cuatro", "vier", "quatro", "quattro"), ("five", "cinq", "cinco", "fünf", "cinco", "cinque"),
                ("six", "six", "seis", "sechs", "seis", "sei"), ("seven", "", "siete", "sieben", "sete", "sette"),
                ("eight", "huit", "ocho", "acht", "oito", "otto"), ("nine", "neuf", "nueve", "neun", "nove", "nove"), ("ten", "dix", "diez", "zehn", "dez", "dieci"),
            ],
            1,
        )
    },
    "ampm": {
        "am": {"en": "am|a.m|a.m.", "zh": "上午|早上|凌晨", "ja": "午前", "ko": "오전", "ar": "ص|صباحا|صباحًا|صباحاً", "vi": "sáng|SA", "el": "π.μ.|πμ|π.μ", "ur": "صبح", "hi": "पूर्वाह्न", "tr": "ÖÖ", "es": "a. m.|a.m.", "fi": "ap"},
        "pm": {"en": "pm|p.m|p.m.", "zh": "下午|晚上|傍晚|晚", "ja": "午後", "ko": "오후", "ar": "م|مساء|مساءً|مساءا", "vi": "chiều|tối|CH", "el": "μ.μ.|μμ|μ.μ", "ur": "شام", "hi": "अपराह्न", "tr": "ÖS", "es": "p. m.|p.m.", "fi": "ip"},
    },
    "era": {2018: {"ja": "令和"}, 1988: {"ja": "平成"}, 1925: {"ja": "昭和"}, 1911: {"ja": "大正"}, 1867: {"ja": "明治"}},
}


# fmt: on
def clean(word: str) -> str:
    """A word without the full stop that the grammar reads itself, composed (NFC), its curly apostrophe made plain."""
    word = (
        unicodedata.normalize("NFC", word).strip().replace("’", "'").replace("\u200f", "").replace("॰", ".")
    )
    return word if word.count(".") > 1 or " " in word else word.rstrip(".")


def add(table: dict, role: str, value: object, words: str) -> None:
    row = table.setdefault(role, {}).setdefault(str(value), [])
    row += [w for w in map(clean, words.split("|")) if w and w not in row]


def main() -> None:
    out = {}
    for language in LANGUAGES:
        locale = Locale.parse(language)
        table: dict = {}
        for context, width in (
            ("format", "wide"),
            ("format", "abbreviated"),
            ("stand-alone", "wide"),
            ("stand-alone", "abbreviated"),
        ):
            if language not in NO_CASE_MONTHS:
                for number, word in sorted(locale.months[context][width].items()):
                    add(table, "month", number, word)
                if width == "wide":
                    name = "month_wide_short" if context == "format" else "alone_short"
                    table[name] = {str(n): [w] for n, w in sorted(locale.months[context][width].items())}
                if (context, width) == ("format", "abbreviated"):
                    table["month_short"] = {
                        str(n): [w] for n, w in sorted(locale.months[context][width].items())
                    }
            for number, word in sorted(locale.days[context][width].items()):
                if (language not in ("zh", "ja", "ko") or len(word) > 1) and not word.startswith("Th "):
                    add(table, "weekday", number, word)
                if (context, width) == ("format", "abbreviated"):
                    table.setdefault("weekday_short", {})[str(number)] = [clean(word)]
        for number, words in MONTHS.get(language, {}).items():
            add(table, "month", number, words)
        for number, words in WEEKDAYS.get(language, {}).items():
            add(table, "weekday", number, words)
        for number, words in SHORT_WEEKDAYS.get(language, {}).items():
            add(table, "shortday", number, words)
        for name, code in (("am", "am"), ("pm", "pm")):
            for width in ("abbreviated", "wide"):
                word = locale.day_periods["format"].get(width, {}).get(name)
                if word:
                    add(table, "ampm", code, word)
        for role, by_language in PLAIN.items():
            if by_language.get(language):
                add(table, role, 1, by_language[language])
        for role, by_value in VALUED.items():
            for value, by_language in by_value.items():
                if by_language.get(language):
                    add(table, role, value, by_language[language])
        out[language] = {
            role: {value: "|".join(words) for value, words in values.items()}
            for role, values in table.items()
        }
    data = {
        "licence": "Months, weekdays and day periods: Unicode CLDR, Copyright © 1991-2025 Unicode, Inc., Unicode License v3, SPDX Unicode-3.0",
        "cldr": f"Babel {babel.__version__}",
        "languages": out,
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
