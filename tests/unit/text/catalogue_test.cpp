#include "text/catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace duolog;
using namespace duolog::text;

namespace {

enum class ByteOrder { Little, Big };

/// Original (with its context) to translation (forms with '\0' between).
using Messages = std::map<std::string, std::string>;

const std::string kHeader = "Language: sv\nPlural-Forms: nplurals=2; plural=(n != 1);\nX: y\n";

Messages swedish() {
    using namespace std::string_literals;
    return {{"", kHeader},
            {"Undo\4Undo", "Ångra"},
            {"SavedAt\4Saved {time}", "Sparad {time}"},
            {"PageCount\4{n} page\0{n} pages"s, "{n} sida\0{n} sidor"s}};
}

std::string word(std::size_t value, ByteOrder order) {
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>(value >> shift & 0xff);
    if (order == ByteOrder::Big)
        std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

constexpr std::size_t kHeaderBytes = 28;

/// The bytes that msgfmt writes: header, descriptors of the originals, of the translations, then the strings.
std::string mo_bytes(const Messages& messages, ByteOrder order = ByteOrder::Little) {
    const std::size_t table_bytes = 8 * messages.size();
    std::string originals;
    std::string translations;
    std::string strings;
    const auto put = [&](std::string& table, const std::string& text) {
        table += word(text.size(), order) + word(kHeaderBytes + 2 * table_bytes + strings.size(), order);
        strings += text + '\0';
    };
    for (const auto& [original, translation] : messages)
        put(originals, original);
    for (const auto& [original, translation] : messages)
        put(translations, translation);
    std::string header;
    for (const std::size_t value : {std::size_t{0x950412de}, std::size_t{0}, messages.size(), kHeaderBytes,
                                    kHeaderBytes + table_bytes, std::size_t{0}, std::size_t{0}}) {
        header += word(value, order);
    }
    return header + originals + translations + strings;
}

Catalogue read(const std::string& mo) {
    auto catalogue = Catalogue::from_mo("sv", mo);
    REQUIRE(catalogue.ok());
    return catalogue.value();
}

bool damaged(const std::string& mo) {
    const auto catalogue = Catalogue::from_mo("sv", mo);
    return !catalogue.ok() && catalogue.error().code == core::ErrorCode::Damaged;
}

bool lacks(const Catalogue& catalogue, Key key) {
    const auto& missing = catalogue.missing();
    return std::find(missing.begin(), missing.end(), key) != missing.end();
}

/// Asks for everything, as the interface would.
void use(const Catalogue& catalogue) {
    for (int i = 0; i < static_cast<int>(Key::Count); ++i) {
        CHECK(!catalogue.get(static_cast<Key>(i)).empty());
        for (const int n : {0, 1, 2, 5})
            CHECK(!catalogue.plural(static_cast<Key>(i), n).empty());
    }
}

}  // namespace

TEST_CASE("English needs no file and lacks nothing") {
    const Catalogue english;
    CHECK(english.language() == "en");
    CHECK(english.missing().empty());
    CHECK(english.get(Key::Undo) == "Undo");
    CHECK(english.plural(Key::PageCount, 1) == "1 page");
    CHECK(english.plural(Key::PageCount, 0) == "0 pages");
    CHECK(english.plural(Key::PageCount, 12345) == "12,345 pages");
    use(english);
}

TEST_CASE("a catalogue of either byte order is read") {
    for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big}) {
        const Catalogue catalogue = read(mo_bytes(swedish(), order));
        CHECK(catalogue.language() == "sv");
        CHECK(catalogue.get(Key::Undo) == "Ångra");
        CHECK(catalogue.get(Key::SavedAt) == "Sparad {time}");
        CHECK(catalogue.plural(Key::PageCount, 214) == "214 sidor");
    }
}

TEST_CASE("a number is grouped as the language does") {
    CHECK(read(mo_bytes(swedish())).plural(Key::PageCount, 12345) == "12\u00A0345 sidor");
}

TEST_CASE("the file's own rule chooses the form") {
    using namespace std::string_literals;
    Messages polish = swedish();
    polish[""] =
        "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n";
    polish["PageCount\4{n} page\0{n} pages"s] = "{n} strona\0{n} strony\0{n} stron"s;
    const Catalogue catalogue = read(mo_bytes(polish));
    CHECK(catalogue.plural(Key::PageCount, 1) == "1 strona");
    CHECK(catalogue.plural(Key::PageCount, 22) == "22 strony");
    CHECK(catalogue.plural(Key::PageCount, 12) == "12 stron");
    CHECK(catalogue.plural(Key::PageCount, 0) == "0 stron");
}

TEST_CASE("a sentence that is not there is English, with English numbers") {
    const Catalogue catalogue = read(mo_bytes({{"", kHeader}, {"Undo\4Undo", "Ångra"}}));
    CHECK(catalogue.get(Key::Write) == "Write");
    CHECK(catalogue.plural(Key::PageCount, 12345) == "12,345 pages");
    CHECK(lacks(catalogue, Key::Write));
    CHECK(lacks(catalogue, Key::PageCount));
    CHECK(!lacks(catalogue, Key::Undo));
}

TEST_CASE("a sentence whose English has changed since is missing") {
    Messages messages = swedish();
    messages.erase("Undo\4Undo");
    messages["Undo\4Undo that"] = "Ångra";
    CHECK(lacks(read(mo_bytes(messages)), Key::Undo));
}

TEST_CASE("an empty, broken or incomplete translation is missing") {
    using namespace std::string_literals;
    Messages messages = swedish();
    messages["Undo\4Undo"] = "";
    messages["SavedAt\4Saved {time}"] = "Sparad \xff{time}";
    messages["PageCount\4{n} page\0{n} pages"s] = "{n} sida";
    messages["Write\4Write"] = "Skriv\0Skriva"s;
    const Catalogue catalogue = read(mo_bytes(messages));
    for (const Key key : {Key::Undo, Key::SavedAt, Key::PageCount, Key::Write})
        CHECK(lacks(catalogue, key));
    use(catalogue);
}

TEST_CASE("a file without a rule has English's, and one with a broken rule is damaged") {
    Messages messages = swedish();
    messages[""] = "Language: sv\n";
    CHECK(read(mo_bytes(messages)).plural(Key::PageCount, 1) == "1 sida");
    messages.erase("");
    CHECK(read(mo_bytes(messages)).plural(Key::PageCount, 2) == "2 sidor");
    messages[""] = "Plural-Forms: nplurals=2; plural=(n != ;\n";
    CHECK(damaged(mo_bytes(messages)));
}

TEST_CASE("what is no catalogue is damaged") {
    CHECK(damaged(""));
    CHECK(damaged("PK"));
    CHECK(damaged(std::string(100, '\0')));
    std::string newer = mo_bytes(swedish());
    newer[6] = 2;
    CHECK(damaged(newer));
}

TEST_CASE("a file cut short anywhere is damaged") {
    for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big}) {
        const std::string mo = mo_bytes(swedish(), order);
        // The last byte is the '\0' after the last string, which nobody needs.
        for (std::size_t size = 0; size + 1 < mo.size(); ++size) {
            // A copy of exactly that size, so that a sanitizer sees a read beyond it.
            const std::string cut(mo, 0, size);
            CAPTURE(size);
            CHECK(damaged(cut));
        }
    }
}

TEST_CASE("any byte may be wrong and everything can still be asked for") {
    const std::string mo = mo_bytes(swedish());
    for (std::size_t at = 0; at < mo.size(); ++at) {
        for (const unsigned value : {0x00u, 0x01u, 0x7fu, 0x80u, 0xffu}) {
            std::string wrong = mo;
            wrong[at] = static_cast<char>(value);
            const auto catalogue = Catalogue::from_mo("sv", wrong);
            if (catalogue.ok())
                use(catalogue.value());
        }
    }
}

TEST_CASE("descriptors at the end of the number range are damaged") {
    for (const std::size_t field : {8u, 12u, 16u, 28u, 32u}) {
        std::string mo = mo_bytes(swedish());
        mo.replace(field, 4, "\xff\xff\xff\xff");
        CAPTURE(field);
        CHECK(damaged(mo));
    }
}
