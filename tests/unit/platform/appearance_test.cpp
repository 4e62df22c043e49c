#include "platform/appearance.h"

#include <doctest/doctest.h>

#include <string>

#include "support/temporary_folder.h"

using namespace duolog;

namespace {

std::string languages(const char* language, const char* all, const char* messages, const char* lang) {
    const tests::Environment a("LANGUAGE", language);
    const tests::Environment b("LC_ALL", all);
    const tests::Environment c("LC_MESSAGES", messages);
    const tests::Environment d("LANG", lang);
    return platform::preferred_languages();
}

}  // namespace

TEST_CASE("the system's language is that of its messages, as a BCP 47 tag") {
    CHECK(languages("", "", "", "sv_SE.UTF-8") == "sv-SE");
    CHECK(languages("", "", "da_DK", "sv_SE.UTF-8") == "da-DK");
    CHECK(languages("", "pl_PL.UTF-8", "da_DK", "sv_SE") == "pl-PL");
    CHECK(languages("", "", "", "de_DE@euro") == "de-DE");
}

TEST_CASE("a list of languages goes before the locale") {
    CHECK(languages("sv:en_GB", "", "", "da_DK.UTF-8") == "sv,en-GB,da-DK");
    CHECK(languages(":sv:", "", "", "da_DK.UTF-8") == "sv,da-DK");
}

TEST_CASE("the C locale names no language") {
    CHECK(languages("", "", "", "").empty());
    CHECK(languages("", "", "", "C.UTF-8").empty());
    CHECK(languages("sv", "C", "", "sv_SE").empty());
    CHECK(languages("", "POSIX", "", "").empty());
}
