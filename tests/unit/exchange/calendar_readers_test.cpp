// Another program's reader takes the calendar's file as it was meant: libical.
#include <doctest/doctest.h>
#include <libical/ical.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "unit/exchange/calendar_material.h"

using namespace duolog;
using tests::CalendarMaterial;

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Calendar = std::unique_ptr<icalcomponent, FreeComponent>;

Calendar read(const std::string& file) {
    Calendar calendar(icalparser_parse_string(file.c_str()));
    REQUIRE(calendar);
    CHECK(icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    CHECK(icalrestriction_check(calendar.get()) != 0);
    return calendar;
}

std::vector<icalcomponent*> events_of(const Calendar& calendar) {
    std::vector<icalcomponent*> events;
    for (icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event != nullptr; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
        events.push_back(event);
    return events;
}

/// In the zone that the file itself describes, or in UTC.
core::Instant instant_of(const Calendar& calendar, icalcomponent* event, const icaltimetype& time) {
    icalproperty* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    icalparameter* zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
    if (zone == nullptr) {
        CHECK(icaltime_is_utc(time));
        return {icaltime_as_timet(time) * core::kSecondMs};
    }
    icaltimezone* described = icalcomponent_get_timezone(calendar.get(), icalparameter_get_tzid(zone));
    REQUIRE(described != nullptr);
    return {icaltime_as_timet_with_zone(time, described) * core::kSecondMs};
}

/// When the first event comes, as often as it comes before `year`.
std::vector<core::Instant> times_before(const Calendar& calendar, std::int32_t year) {
    icalcomponent* event = events_of(calendar).front();
    const icalrecurrencetype rule =
        icalproperty_get_rrule(icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY));
    icalrecur_iterator* iterator = icalrecur_iterator_new(rule, icalcomponent_get_dtstart(event));
    REQUIRE(iterator != nullptr);
    std::vector<core::Instant> times;
    for (icaltimetype next = icalrecur_iterator_next(iterator); !icaltime_is_null_time(next) && next.year < year;
         next = icalrecur_iterator_next(iterator))
        times.push_back(instant_of(calendar, event, next));
    icalrecur_iterator_free(iterator);
    return times;
}

const char* const kZones[] = {"Europe/Stockholm", "Europe/Warsaw",     "America/New_York", "America/Santiago",
                              "America/St_Johns", "Africa/Casablanca", "Asia/Jerusalem",   "Australia/Lord_Howe",
                              "Pacific/Auckland", "America/Nuuk",      "Europe/Dublin",    "Asia/Kathmandu"};

}  // namespace

TEST_CASE("another reader finds the same time each week, over every change of the clock") {
    for (const char* const zone : kZones) {
        for (const bool named : {true, false}) {
            CAPTURE(std::string(zone));
            CAPTURE(named);
            const tests::Zone here(zone);
            CalendarMaterial material;
            material.zone = named ? zone : "";
            material.add_booking(5, 15 * 60, {2026, 1, 1});
            const Calendar calendar = read(material.file());
            const std::vector<core::Instant> times = times_before(calendar, 2034);
            CHECK(times.size() == 418);
            core::Day day{2026, 1, 2};
            for (const core::Instant time : times) {
                const core::LocalTime local = core::local_time(time, platform::system_clock().offset_minutes(time));
                CHECK(local == core::LocalTime{day, 15, 0});
                day = core::day_from_epoch(core::days_since_epoch(day) + 7);
            }
        }
    }
}

TEST_CASE("another reader finds a meeting when the clock of the place shows its time, in every zone") {
    for (const char* const zone : kZones) {
        CAPTURE(std::string(zone));
        const tests::Zone here(zone);
        for (core::Day day{2026, 1, 1}; day.year < 2027; day = core::day_from_epoch(core::days_since_epoch(day) + 1)) {
            if (core::weekday(day) < 6)
                continue;
            CalendarMaterial material;
            material.zone = zone;
            material.add_meeting(day, 2 * 60 + 30);
            const Calendar calendar = read(material.file());
            icalcomponent* event = events_of(calendar).front();
            const core::Instant expected = core::moment_at(day, 2 * 60 + 30, tests::offsets_of_system()).at;
            const core::Instant found = instant_of(calendar, event, icalcomponent_get_dtstart(event));
            CHECK(found == expected);
        }
    }
}

TEST_CASE("another reader reads titles, places and numbers back as they were") {
    const tests::Zone stockholm("Europe/Stockholm");
    CalendarMaterial material;
    material.names = exchange::CalendarNames::Told;
    std::string name = "Łucja, \"the; best\\\" ";
    for (int i = 0; i < 30; ++i)
        name += "🌱日é";
    const core::Id meeting =
        material.add_meeting({2026, 12, 1}, 60, "Rum 5; plan\\2, hus A", material.add_person(name));
    const Calendar calendar = read(material.file());
    icalcomponent* event = events_of(calendar).front();
    CHECK(icalcomponent_get_summary(event) == "Meeting with " + name);
    CHECK(icalcomponent_get_location(event) == std::string("Rum 5; plan\\2, hus A"));
    CHECK(icalcomponent_get_uid(event) == core::to_hex(meeting) + "@duolog");
    CHECK(icaldurationtype_as_int(icalcomponent_get_duration(event)) == 3600);
    icalcomponent* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT);
    REQUIRE(alarm != nullptr);
    const icaltriggertype trigger =
        icalproperty_get_trigger(icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY));
    CHECK(icaldurationtype_as_int(trigger.duration) == -3600);
}

TEST_CASE("another reader takes a day without a time as the whole day, and what is cancelled as cancelled") {
    const tests::Zone stockholm("Europe/Stockholm");
    CalendarMaterial material;
    const core::Id id = material.add_meeting({2026, 12, 1}, std::nullopt);
    material.meetings.remove(id, tests::kCalendarNow);
    const Calendar calendar = read(material.file());
    icalcomponent* event = events_of(calendar).front();
    CHECK(icaltime_is_date(icalcomponent_get_dtstart(event)));
    CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED);
    CHECK(icalcomponent_get_sequence(event) == 1);
}
