#include "demo/made_up.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "core/utf8.h"
#include "demo/random.h"
#include "demo/source.h"
#include "platform/shipped.h"
#include "store/codec.h"

using namespace duolog;
using demo::made_up;
using demo::MadeUp;

namespace {

constexpr std::size_t kWritten = 20;
constexpr int kOffset = 120;

std::string shipped(const std::string& language) { return platform::shipped_file("demo/" + language + ".txt"); }

core::Moment moment(const core::Day& day, int minute_of_day, int offset = kOffset) {
    return {{core::days_since_epoch(day) * core::kDayMs + (minute_of_day - offset) * core::kMinuteMs}, offset};
}

/// Half past ten on 20 September 2024, and 12.345 s.
core::Moment morning() {
    core::Moment now = moment({2024, 9, 20}, 10 * 60 + 30);
    now.at.ms += 12'345;
    return now;
}

std::int64_t days_before(const core::Moment& earlier, const core::Moment& now) {
    return core::days_since_epoch(core::day_of(now)) - core::days_since_epoch(core::day_of(earlier));
}

std::string encoded(const store::Record& record) { return store::encode_record({{}, {}, record, {}}); }

/// Damaged when it is a record of another kind.
template <class T>
core::Result<T> decoded(const std::string& bytes) {
    const auto read = store::decode_record(store::kCodecVersion, bytes);
    if (!read.ok())
        return read.error();
    if (const T* record = std::get_if<T>(&read.value().record))
        return *record;
    return core::Error{core::ErrorCode::Damaged, {}};
}

std::string bytes_of(const MadeUp& made) {
    std::string bytes;
    for (const core::Entry& entry : made.entries)
        bytes += encoded(entry);
    for (const core::Task& task : made.tasks)
        bytes += encoded(task);
    for (const core::Run& run : made.runs)
        bytes += encoded(run);
    return bytes;
}

template <class T>
bool sound(const T& record, const core::Result<T>& saved, const core::Moment& now) {
    return record.created.at <= record.edited.at && record.edited.at <= now.at &&
           record.created.offset_minutes == now.offset_minutes && saved.ok() && saved.value() == record;
}

/// What holds for any text at all: ids and minutes are single, nothing lies in the future, and the store takes and
/// gives back each record.
void check_sound(const MadeUp& made, const core::Moment& now) {
    std::set<core::Id> ids;
    std::set<std::int64_t> minutes;
    std::ptrdiff_t unsound = 0;
    for (const core::Entry& entry : made.entries) {
        minutes.insert(entry.created.at.ms / core::kMinuteMs);
        ids.insert(entry.id);
        const bool text_sound =
            core::valid_utf8(entry.text) && !core::blank(entry) && entry.text.size() <= core::kMaxEntryTextBytes;
        unsound += text_sound && sound(entry, decoded<core::Entry>(encoded(entry)), now) ? 0 : 1;
    }
    for (const core::Task& task : made.tasks) {
        ids.insert(task.id);
        unsound += sound(task, decoded<core::Task>(encoded(task)), now) ? 0 : 1;
    }
    for (const core::Run& run : made.runs) {
        ids.insert(run.id);
        unsound += sound(run, decoded<core::Run>(encoded(run)), now) ? 0 : 1;
    }
    for (const core::Booking& booking : made.bookings) {
        ids.insert(booking.id);
        unsound += sound(booking, decoded<core::Booking>(encoded(booking)), now) ? 0 : 1;
    }
    for (const core::Reflection& held : made.reflections) {
        ids.insert(held.id);
        unsound += sound(held, decoded<core::Reflection>(encoded(held)), now) && held.ended->at <= now.at ? 0 : 1;
    }
    CHECK(unsound == 0);
    CHECK(minutes.size() == made.entries.size());
    CHECK(made.entries.size() <= demo::kMaxEntries);
    CHECK(made.tasks.size() <= demo::kMaxTasks);
    CHECK(ids.size() ==
          made.entries.size() + made.tasks.size() + made.runs.size() + made.bookings.size() + made.reflections.size());
}

}  // namespace

TEST_CASE("each language has twenty written entries, a hundred and eighty more, fourteen tasks and one run") {
    for (const std::string language : {"en", "sv", "da", "pl"}) {
        CAPTURE(language);
        const std::string text = shipped(language);
        const demo::Source source = demo::read_source(text);
        CHECK(source.entries.size() == kWritten);
        CHECK(source.titles.size() == 16);
        CHECK(source.sentences.size() == 48);
        const MadeUp made = made_up(text, morning());
        CHECK(made.entries.size() == 200);
        CHECK(made.tasks.size() == 14);
        CHECK(made.runs.size() == 1);
        check_sound(made, morning());
        CHECK_MESSAGE(text.find("\xEF\xBF\xBD") == std::string::npos, "nothing had to be repaired");
    }
}

TEST_CASE("most weeks of the last year have reflection time, some with a page") {
    const MadeUp made = made_up(shipped("en"), morning());
    CHECK(made.bookings.size() == 2);
    CHECK(made.reflections.size() > 55);
    CHECK(made.reflections.size() < 95);
    std::set<core::IsoWeek> weeks;
    int with_page = 0;
    for (const core::Reflection& held : made.reflections) {
        weeks.insert(core::iso_week(core::day_of(held.started)));
        with_page += held.entry ? 1 : 0;
    }
    CHECK(weeks.size() > 38);
    CHECK(with_page > 5);
}

TEST_CASE("the same text, day and zone give the same bytes, and another day others") {
    const std::string text = shipped("sv");
    const std::string bytes = bytes_of(made_up(text, morning()));
    CHECK(bytes_of(made_up(text, morning())) == bytes);
    CHECK(bytes_of(made_up(text, moment({2024, 9, 20}, 10 * 60))) == bytes);
    CHECK(bytes_of(made_up(text, moment({2024, 9, 20}, 23 * 60 + 59))) == bytes);
    CHECK(bytes_of(made_up(text, moment({2024, 9, 21}, 10 * 60 + 30))) != bytes);
    CHECK(bytes_of(made_up(shipped("da"), morning())) != bytes);
}

TEST_CASE("a journal is the same on every computer") {
    const MadeUp made = made_up("== titles\nA\nB\n== sentences\n1.\n2.\n3.\n4.\n5.\n6.\n", morning());
    REQUIRE(made.entries.size() == 200);
    CHECK(made.entries[0].text == "A\n3. 2. 5.");
    CHECK(made.entries[0].created == moment({2024, 9, 16}, 17 * 60 + 2));
    CHECK(core::to_hex(made.entries[0].id) == "92a7c4993e034a98b0e5a95be0e8392b");
    CHECK(made.entries[199].text == "B\n1. 4. 3.");
    CHECK(made.entries[199].created == moment({2021, 12, 8}, 15 * 60 + 57));
    CHECK(core::to_hex(made.entries[199].id) == "1f67869d8d8e482a8ea38a8fc5ea60aa");
    CHECK(core::to_hex(made.runs[0].id) == "93824754ee44438d8fdf3fdc80c9c8d7");
}

TEST_CASE("written entries lie where the text says, with its words") {
    const MadeUp made = made_up("== entry 0 08:40\nToday\n== entry 70 23:59\nLong ago\nand more", morning());
    REQUIRE(made.entries.size() == 2);
    CHECK(made.entries[0].created == moment({2024, 9, 20}, 8 * 60 + 40));
    CHECK(made.entries[0].edited == made.entries[0].created);
    CHECK(made.entries[1].created == moment({2024, 7, 12}, 23 * 60 + 59));
    CHECK(made.entries[1].text == "Long ago\nand more");
}

TEST_CASE("what is still to come today lies an hour back, and two never share a minute") {
    const MadeUp made = made_up(
        "== entry 0 10:30\nNow\n== entry 0 10:31\nSoon\n== entry 0 20:00\nLate\n== entry 0 09:29\nEarlier", morning());
    REQUIRE(made.entries.size() == 4);
    CHECK(made.entries[0].created == moment({2024, 9, 20}, 10 * 60 + 30));
    CHECK(made.entries[1].created == moment({2024, 9, 20}, 9 * 60 + 30));
    CHECK(made.entries[2].created == moment({2024, 9, 20}, 9 * 60 + 29));
    CHECK(made.entries[3].created == moment({2024, 9, 20}, 9 * 60 + 28));
}

TEST_CASE("nothing lies in the future and no two entries in one minute, whenever and wherever it is opened") {
    const std::string text = shipped("en");
    for (int day = 0; day < 400; day += 37)
        for (const int minute : {0, 59, 8 * 60 + 40, 9 * 60 + 40, 23 * 60 + 59})
            for (const int offset : {-720, 0, 345, 840}) {
                const core::Day date = core::day_from_epoch(core::days_since_epoch({2024, 1, 1}) + day);
                const core::Moment now = moment(date, minute, offset);
                CAPTURE(now.at.ms);
                check_sound(made_up(text, now), now);
            }
}

TEST_CASE("the entries go back about three years, denser lately, with rests in July and around New Year") {
    const std::string text = shipped("en");
    for (int month = 1; month <= 12; ++month) {
        const core::Moment now = moment({2024, static_cast<std::uint8_t>(month), 15}, 12 * 60);
        const MadeUp made = made_up(text, now);
        std::map<std::int64_t, int> in_year;
        int at_weekends = 0;
        for (std::size_t i = kWritten; i < made.entries.size(); ++i) {
            const core::Day day = core::day_of(made.entries[i].created);
            CHECK(day.month != 7);
            CHECK_FALSE((day.month == 12 && day.day >= 24));
            CHECK_FALSE((day.month == 1 && day.day <= 6));
            at_weekends += core::weekday(day) > 5 ? 1 : 0;
            ++in_year[days_before(made.entries[i].created, now) / 365];
        }
        const std::int64_t oldest = days_before(made.entries.back().created, now);
        CAPTURE(oldest);
        CHECK(oldest > 850);
        CHECK(oldest < 1130);
        CHECK(in_year[0] > in_year[1] + 10);
        CHECK(in_year[0] > in_year[2] + 30);
        CHECK(at_weekends > 5);
        CHECK(at_weekends < 40);
    }
}

TEST_CASE("no day but a written one has two entries") {
    const MadeUp made = made_up(shipped("en"), morning());
    std::set<std::int64_t> days;
    for (const core::Entry& entry : made.entries)
        CHECK(days.insert(days_before(entry.created, morning())).second);
}

TEST_CASE("a title and two to five sentences, none twice in an entry and none right after itself") {
    const std::string text = "== titles\nA\nB\n== sentences\n1.\n2.\n3.\n4.\n5.\n6.\n7.\n8.\n9.\n10.\n";
    std::string last_title;
    std::string last_sentence;
    std::set<std::size_t> lengths;
    for (const core::Entry& entry : made_up(text, morning()).entries) {
        const std::size_t end = entry.text.find('\n');
        CHECK(entry.text.substr(0, end) != last_title);
        last_title = entry.text.substr(0, end);
        std::set<std::string> sentences;
        for (std::size_t at = end; at != std::string::npos; at = entry.text.find(' ', at + 1)) {
            const std::string sentence = entry.text.substr(at + 1, entry.text.find(' ', at + 1) - at - 1);
            CHECK(sentences.insert(sentence).second);
            CHECK(sentence != last_sentence);
            last_sentence = sentence;
        }
        lengths.insert(sentences.size());
    }
    CHECK(lengths == std::set<std::size_t>{2, 3, 4, 5});
}

TEST_CASE("tasks are made a day apart in the order of the text, and done yesterday or today") {
    const MadeUp made = made_up("== tasks\n1|a\n2|b\nx1|c\nx3|d\n", morning());
    REQUIRE(made.tasks.size() == 4);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(days_before(made.tasks[i].created, morning()) == static_cast<std::int64_t>(5 - i));
    CHECK_FALSE(made.tasks[0].done.has_value());
    CHECK(made.tasks[1].priority == core::Priority::Two);
    REQUIRE(made.tasks[2].done.has_value());
    REQUIRE(made.tasks[3].done.has_value());
    CHECK(days_before(*made.tasks[2].done, morning()) == 1);
    CHECK(days_before(*made.tasks[3].done, morning()) == 0);
    CHECK(made.tasks[3].edited == *made.tasks[3].done);
}

TEST_CASE("some tasks are planned for today, one is left over from yesterday, and one is not done at all") {
    const MadeUp made = made_up("== tasks\n1|a\nn2|b\n1|c\n2|d\n3|e\n", morning());
    REQUIRE(made.tasks.size() == 5);
    const core::Day today = core::day_of(morning());
    CHECK(made.tasks[0].day == today);
    CHECK(made.tasks[0].minutes == 90);
    REQUIRE(made.tasks[1].declined.has_value());
    CHECK(core::day_of(*made.tasks[1].declined) == today);
    CHECK(made.tasks[2].day == today);
    CHECK_FALSE(made.tasks[3].day.has_value());
    CHECK(core::days_since_epoch(*made.tasks[4].day) == core::days_since_epoch(today) - 1);
}

TEST_CASE("one first meeting was begun five days ago and has its first seven steps ticked") {
    const core::Run run = made_up(shipped("en"), morning()).runs.at(0);
    CHECK(run.checklist == core::kFirstMeeting);
    CHECK(days_before(run.created, morning()) == 5);
    CHECK(run.ticks ==
          std::vector<std::string>{"place", "time", "backgrounds", "home", "leisure", "position", "tasks"});
}

TEST_CASE("an empty text gives no entries and no tasks") {
    const MadeUp made = made_up("", morning());
    CHECK(made.entries.empty());
    CHECK(made.tasks.empty());
    check_sound(made, morning());
    CHECK(made_up("== titles\nOnly titles\n", morning()).entries.empty());
    CHECK(made_up("== sentences\nOnly sentences.\n", morning()).entries.empty());
    CHECK(made_up("== titles\nOne\n== sentences\nOne.\n", morning()).entries.size() == 200);
}

TEST_CASE("a text that was cut anywhere gives what is there") {
    for (const std::string language : {"en", "pl"}) {
        const std::string text = shipped(language);
        std::size_t fewest = 0;
        for (std::size_t size = 0; size < text.size(); size += 97) {
            CAPTURE(size);
            const MadeUp made = made_up(std::string_view(text).substr(0, size), morning());
            check_sound(made, morning());
            CHECK(made.entries.size() >= fewest);
            fewest = made.entries.size();
        }
        CHECK(fewest == 200);
    }
}

TEST_CASE("random bytes, alone or among good ones, do no harm") {
    demo::Random random(7);
    for (int round = 0; round < 20; ++round) {
        CAPTURE(round);
        std::string noise;
        for (int i = 0; i < 3000; ++i)
            noise += static_cast<char>(random.below(256));
        check_sound(made_up(noise, morning()), morning());
        std::string damaged = shipped("pl");
        for (int i = 0; i < 60 * round; ++i)
            damaged[static_cast<std::size_t>(random.below(static_cast<int>(damaged.size())))] =
                noise[static_cast<std::size_t>(i)];
        check_sound(made_up(damaged, morning()), morning());
    }
}

TEST_CASE("a text of unreasonable size stays within what an entry and a journal hold") {
    std::string text = "== titles\n" + std::string(20'000, '\xFF') + "\n== sentences\n" + std::string(20'000, '\xFE') +
                       "\n== entry 1 10:00\n" + std::string(2'000'000, '\xFF');
    const MadeUp made = made_up(text, morning());
    CHECK(made.entries.size() == 200);
    check_sound(made, morning());
}
