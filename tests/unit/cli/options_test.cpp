#include "cli/options.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace duolog;

namespace {

cli::Parsed parse(const std::vector<std::string>& arguments) {
    std::vector<const char*> argv = {"duolog"};
    for (const std::string& argument : arguments)
        argv.push_back(argument.c_str());
    return cli::parse(static_cast<int>(argv.size()), argv.data());
}

cli::Options options_of(const std::vector<std::string>& arguments) {
    const cli::Parsed parsed = parse(arguments);
    REQUIRE(parsed.options.has_value());
    return *parsed.options;
}

}  // namespace

TEST_CASE("without arguments Duolog starts with what is kept, or the system's own choices") {
    const cli::Options options = options_of({});
    CHECK(options.data.empty());
    CHECK(options.language.empty());
    CHECK_FALSE(options.theme);
    CHECK_FALSE(options.contrast);
    CHECK_FALSE(options.text_percent);
    CHECK_FALSE(options.demo);
    CHECK_FALSE(options.kit);
}

TEST_CASE("a check is asked for by name, of any folder") {
    CHECK_FALSE(options_of({}).check);
    const cli::Options options = options_of({"--check", "--data", "there"});
    CHECK(options.check);
    CHECK(options.data == "there");
}

TEST_CASE("a calendar is asked for with its format and its folder, and names only with it") {
    CHECK(options_of({}).export_folder.empty());
    const cli::Options options = options_of({"--export", "ics", "there", "--data=here"});
    CHECK(options.export_folder == "there");
    CHECK(options.data == "here");
    CHECK_FALSE(options.names);
    CHECK(options_of({"--names", "--export", "ics", "--data"}).export_folder == "--data");
    CHECK(options_of({"--names", "--export", "ics", "there"}).names);
}

TEST_CASE("what comes first is asked for by name") {
    CHECK_FALSE(options_of({}).new_page);
    CHECK(options_of({"--new"}).new_page);
    CHECK(options_of({"--priorities"}).priorities);
}

TEST_CASE("the made-up journal and the page of widgets are asked for by name alone") {
    CHECK(options_of({"--demo"}).demo);
    CHECK_FALSE(options_of({"--demo"}).kit);
    CHECK(options_of({"--kit", "--lang=pl"}).kit);
    CHECK(options_of({"--contrast=high"}).contrast == app::Contrast::High);
    CHECK(options_of({"--contrast", "system"}).contrast == app::Contrast::System);
}

TEST_CASE("each option is taken, with a space or with an equals sign") {
    const cli::Options apart =
        options_of({"--data", "/tmp/a b", "--lang", "sv", "--theme", "dark", "--text-size", "85"});
    const cli::Options joined = options_of({"--data=/tmp/a b", "--lang=sv", "--theme=dark", "--text-size=85"});
    for (const cli::Options& options : {apart, joined}) {
        CHECK(options.data == "/tmp/a b");
        CHECK(options.language == "sv");
        CHECK(options.theme == app::Theme::Dark);
        CHECK(options.text_percent == 85);
    }
    CHECK(options_of({"--data", "--lang"}).data == "--lang");
    CHECK(options_of({"--data=a=b"}).data == "a=b");
    CHECK(options_of({"--theme=light"}).theme == app::Theme::Light);
    CHECK(options_of({"--theme=dark", "--theme=system"}).theme == app::Theme::System);
    CHECK(options_of({"--text-size", "200"}).text_percent == 200);
}

TEST_CASE("help and version are printed, whatever stands after them") {
    for (const char* option : {"--help", "--version"}) {
        const cli::Parsed parsed = parse({option, "--nonsense"});
        CHECK_FALSE(parsed.options.has_value());
        CHECK(parsed.exit_code == 0);
    }
    CHECK(parse({"--version"}).text == "Duolog 0.1.0\n");
    const std::string help = parse({"--help"}).text;
    for (const char* option :
         {"--data", "--lang", "--theme", "--text-size", "--export ics", "--names", "--help", "--version", "sv", "en"})
        CHECK(help.find(option) != std::string::npos);
}

TEST_CASE("a wrong option, value or stray argument gets the usage, with what is wrong first") {
    const std::vector<std::vector<std::string>> wrong = {{"--nonsense"},
                                                         {"-h"},
                                                         {"--"},
                                                         {"-"},
                                                         {""},
                                                         {"file.txt"},
                                                         {"--dat", "x"},
                                                         {"--data"},
                                                         {"--data="},
                                                         {"--lang", "xx"},
                                                         {"--lang="},
                                                         {"--lang", "SV"},
                                                         {"--theme", "blue"},
                                                         {"--contrast", "low"},
                                                         {"--demo=yes"},
                                                         {"--text-size", "84"},
                                                         {"--text-size", "201"},
                                                         {"--text-size", "100%"},
                                                         {"--text-size", ""},
                                                         {"--text-size", " 100"},
                                                         {"--text-size", "99999999999999999999"},
                                                         {"--text-size"},
                                                         {"--help=yes"},
                                                         {"--export"},
                                                         {"--export", "ics"},
                                                         {"--export", "ics", ""},
                                                         {"--export", "pdf", "there"},
                                                         {"--export=ics", "there"},
                                                         {"--names"},
                                                         {"--theme", "dark", "stray"}};
    for (const auto& arguments : wrong) {
        CAPTURE(arguments.front());
        const cli::Parsed parsed = parse(arguments);
        CHECK_FALSE(parsed.options.has_value());
        CHECK(parsed.exit_code == 2);
        CHECK(parsed.text.starts_with("duolog: "));
        CHECK(parsed.text.find("Usage: duolog") != std::string::npos);
    }
}
