#include "core/written_language.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using duolog::core::written_language;

namespace {

using Sentences = std::vector<std::string>;

const Sentences kInSwedish{
    "Jag träffade Anna på fiket idag och vi pratade länge.", "Hon var trött efter jobbet men ville gärna berätta.",
    "Det blev ett bra samtal om vad som är svårt just nu.",  "Nästa gång ska vi gå en promenad i Slottsskogen.",
    "Mohammed har fått en praktikplats och är så glad.",     "Vi kom överens om att höras på torsdag igen.",
    "Jag undrar hur det går för honom med läxorna.",         "Hans syster Fatima hade också kommit med till oss.",
    "Något som jag måste tänka på är att lyssna mer.",       "Efter mötet var jag själv ganska slut i huvudet.",
    "Det är inte lätt att vara ny i en stad som Göteborg.",  "Hon frågade varför ingen hade svarat på hennes brev.",
    "Jag lovade att följa med till biblioteket på lördag.",  "Vi skrattade mycket åt den gamla bilden från skolan.",
    "Sedan satt vi tysta en stund och det var skönt.",       "Kanske borde vi ses oftare under våren, sa Björn.",
    "Han vill inte prata om det som hände i somras.",        "Jag är glad att hon ringde mig när det var svårt.",
    "Det viktigaste för oss just nu är att sova och äta.",   "Idag lärde jag mig något om mitt eget tålamod.",
};

const Sentences kInDanish{
    "Jeg mødte Anna på caféen i dag, og vi talte længe.",
    "Hun var træt efter arbejdet, men ville gerne fortælle.",
    "Det blev en god samtale om, hvad der er svært lige nu.",
    "Næste gang skal vi gå en tur i Frederiksberg Have.",
    "Mohammed har fået en praktikplads og er meget glad.",
    "Vi blev enige om at tales ved på torsdag igen.",
    "Jeg spekulerer på, hvordan det går ham med lektierne.",
    "Hans søster Fatima var også kommet med til os.",
    "Noget, som jeg må huske, er at lytte noget mere.",
    "Efter mødet var jeg selv ret træt i hovedet.",
    "Det er ikke let at være ny i en by som Aarhus.",
    "Hun spurgte, hvorfor ingen havde svaret på hendes brev.",
    "Jeg lovede at tage med på biblioteket på lørdag.",
    "Vi lo meget af det gamle billede fra skolen.",
    "Siden sad vi stille lidt, og det var rart.",
    "Måske burde vi ses oftere til foråret, sagde Søren.",
    "Han vil ikke tale om det, der skete i sommer.",
    "Jeg er glad for, at hun ringede til mig, da det var svært.",
    "Det vigtigste for os lige nu er at sove og spise.",
    "I dag lærte jeg noget om min egen tålmodighed.",
};

const Sentences kInPolish{
    "Spotkałem się dziś z Anną w kawiarni i długo rozmawialiśmy.",
    "Była zmęczona po pracy, ale chciała mi coś opowiedzieć.",
    "To była dobra rozmowa o tym, co jest teraz trudne.",
    "Następnym razem pójdziemy na spacer do parku.",
    "Mohammed dostał miejsce na stażu i bardzo się cieszy.",
    "Umówiliśmy się, że porozmawiamy znowu w czwartek.",
    "Zastanawiam się, jak mu idzie z pracą domową.",
    "Jego siostra Fatima też przyszła do nas na herbatę.",
    "Muszę pamiętać o tym, żeby więcej słuchać innych.",
    "Po spotkaniu sam byłem już naprawdę zmęczony.",
    "Nie jest łatwo być kimś nowym w takim mieście jak Łódź.",
    "Zapytała, dlaczego nikt nie odpowiedział na jej list.",
    "Obiecałem, że w sobotę pójdę z nią do biblioteki.",
    "Bardzo śmialiśmy się z tego starego zdjęcia ze szkoły.",
    "Potem siedzieliśmy chwilę w ciszy i było nam dobrze.",
    "Może powinniśmy widywać się częściej, powiedział Łukasz.",
    "Nie chce rozmawiać o tym, co się stało w lecie.",
    "Cieszę się, że zadzwoniła do mnie, kiedy było jej ciężko.",
    "Najważniejsze dla nas jest teraz to, żeby spać i jeść.",
    "Dzisiaj nauczyłam się czegoś o swojej cierpliwości.",
};

const Sentences kInEnglish{
    "I met Anna at the café today and we talked for a long time.",
    "She was tired after work but wanted to tell me about it.",
    "It was a good talk about what is hard at the moment.",
    "Next time we will go for a walk in the park.",
    "Mohammed has found a placement and he is so happy.",
    "We agreed that we would talk again on Thursday.",
    "I wonder how he is getting on with the homework.",
    "His sister Fatima had also come along with him.",
    "What I have to think about is to listen more.",
    "After the meeting I was quite worn out myself.",
    "It is not easy to be new in a town like Malmö.",
    "She asked why there was no answer to her letter.",
    "I promised to come with her to the library on Saturday.",
    "We laughed a lot at the old picture from school.",
    "Then we sat there in silence and it was nice.",
    "Perhaps we should meet more often in the spring, said Björn.",
    "He does not want to talk about what happened.",
    "I am glad that she called me when it was hard.",
    "What matters to us right now is to sleep and to eat.",
    "Today I learned something about my own patience.",
};

std::string joined(const Sentences& sentences, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += sentences[(first + i) % sentences.size()] + " ";
    return text;
}

/// Of one sentence no more is asked than that it is not taken for another language; of two, most are known.
void check_language(const Sentences& sentences, std::string_view tag) {
    int known = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const std::string_view one = written_language(sentences[i]);
        CHECK_MESSAGE((one.empty() || one == tag), sentences[i]);
        const std::string two = joined(sentences, i, 2);
        CHECK_MESSAGE((written_language(two).empty() || written_language(two) == tag), two);
        known += written_language(two) == tag ? 1 : 0;
        CHECK_MESSAGE(written_language(joined(sentences, i, 4)) == tag, joined(sentences, i, 4));
    }
    CHECK(known >= 16);
    CHECK(written_language(joined(sentences, 0, sentences.size())) == tag);
}

}  // namespace

TEST_CASE("a page in Swedish is known for Swedish, whatever names stand in it") { check_language(kInSwedish, "sv"); }
TEST_CASE("a page in Danish is known for Danish, and not taken for Swedish") { check_language(kInDanish, "da"); }
TEST_CASE("a page in Polish is known for Polish") { check_language(kInPolish, "pl"); }
TEST_CASE("a page in English is known for English, also with Swedish names") { check_language(kInEnglish, "en"); }

TEST_CASE("what says too little is in no language") {
    for (const char* text :
         {"", " ", "\n\n", "Anna", "Ring Anna", "Köp mjölk", "07:30 Malmö C", "Łukasz, Björn, Søren", "ok", "to do",
          "I", "i", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
          "Øresund Øresund Øresund Øresund Øresund Øresund", "- - - - - - - - - - - - - - - - - - -"})
        CHECK_MESSAGE(written_language(text).empty(), text);
}

TEST_CASE("a language that is not among ours is none of them") {
    CHECK(written_language("Ich habe heute mit Anna gesprochen, und wir haben über die Arbeit geredet. Das war schön, "
                           "aber auch ein bisschen traurig, weil sie bald umzieht.")
              .empty());
    CHECK(written_language("Tapasin tänään Annan kahvilassa ja puhuimme pitkään työstä. Hän oli väsynyt mutta "
                           "iloinen, ja sovimme että tapaamme taas ensi viikolla.")
              .empty());
    CHECK(written_language("Aujourd’hui nous avons parlé longtemps de son travail et de ses enfants, puis nous sommes "
                           "allés au parc avec sa petite sœur.")
              .empty());
    CHECK(written_language("今日はアンナさんとカフェで会って、仕事のことを長く話しました。楽しかったです。").empty());
}

TEST_CASE("typing on does not make the answer waver: once told, it stays") {
    for (const auto& [sentences, tag] : {std::pair{kInSwedish, "sv"}, std::pair{kInDanish, "da"},
                                         std::pair{kInPolish, "pl"}, std::pair{kInEnglish, "en"}}) {
        const std::string text = joined(sentences, 0, sentences.size());
        bool told = false;
        for (std::size_t size = 0; size <= text.size(); ++size) {
            const std::string_view language = written_language(std::string_view(text).substr(0, size));
            told = told || !language.empty();
            CHECK_MESSAGE(language == (told ? std::string_view(tag) : std::string_view()), text.substr(0, size));
        }
    }
}

TEST_CASE("a few words in another language change nothing, a page that goes over to it does") {
    CHECK(written_language(joined(kInSwedish, 0, 3) + "“It is what it is,” she said. " + joined(kInSwedish, 3, 6)) ==
          "sv");
    CHECK(written_language("Hi Anna, it was good to see you! " + joined(kInSwedish, 0, 12)) == "sv");
}

TEST_CASE("quotation marks, dashes and capitals hide no word") {
    CHECK(written_language("“Och jag”—inte hon… »Jag« är: jag, och jag; inte jag! Och så “jag” är.") == "sv");
}

TEST_CASE("any bytes are taken, and a long text costs no more than its beginning") {
    std::string bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += static_cast<char>((i * 7919) % 256);
    CHECK(written_language(bytes).empty());
    CHECK(written_language(std::string(4096, '\xE2')).empty());
    const std::string start = joined(kInPolish, 0, 20);
    CHECK(written_language(start + std::string(500000, 'x')) == "pl");
    CHECK(written_language(start + joined(kInEnglish, 0, 20)) == "pl");
}
