#include "platform/native/portal.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cmath>
#include <csignal>
#include <string_view>
#include <utility>

#include "platform/native/bus.h"

namespace duolog::platform {
namespace {

constexpr const char* kName = "org.freedesktop.portal.Desktop";
constexpr const char* kPath = "/org/freedesktop/portal/desktop";
constexpr const char* kInterface = "org.freedesktop.portal.Settings";
constexpr const char* kAppearance = "org.freedesktop.appearance";
constexpr const char* kGnome = "org.gnome.desktop.interface";
constexpr const char* kTextFactor = "text-scaling-factor";
constexpr const char* kAppearanceChanges =
    "type='signal',sender='org.freedesktop.portal.Desktop',interface='org.freedesktop.portal.Settings',"
    "member='SettingChanged',arg0='org.freedesktop.appearance'";
constexpr const char* kTextFactorChanges =
    "type='signal',sender='org.freedesktop.portal.Desktop',interface='org.freedesktop.portal.Settings',"
    "member='SettingChanged',arg0='org.gnome.desktop.interface',arg1='text-scaling-factor'";

enum Flag : unsigned { kNone = 0, kDark = 1, kHighContrast = 2, kReducedMotion = 4 };
/// Above the flags: the size of text in percent; 0 where nobody said.
constexpr unsigned kPercentShift = 8;
constexpr unsigned kAllFlags = (1U << kPercentShift) - 1;
constexpr double kSmallestFactor = 0.25;
constexpr double kLargestFactor = 5;

Flag flag_of(std::string_view key) {
    if (key == "color-scheme")
        return kDark;
    if (key == "contrast")
        return kHighContrast;
    return key == "reduced-motion" ? kReducedMotion : kNone;
}

/// Portals wrap values in more variants than they promise.
DBusMessageIter unwrapped(DBusMessageIter value) {
    while (dbus_message_iter_get_arg_type(&value) == DBUS_TYPE_VARIANT) {
        DBusMessageIter held;
        dbus_message_iter_recurse(&value, &held);
        value = held;
    }
    return value;
}

/// 1 is each key's yes. 0, what later versions may say, and what is no number, is no.
bool says_yes(const DBusMessageIter& value) {
    DBusMessageIter held = unwrapped(value);
    dbus_uint32_t number = 0;
    if (dbus_message_iter_get_arg_type(&held) == DBUS_TYPE_UINT32)
        dbus_message_iter_get_basic(&held, &number);
    return number == 1;
}

/// 0 for what is no size of text.
unsigned percent_of(const DBusMessageIter& value) {
    DBusMessageIter held = unwrapped(value);
    double factor = 0;
    if (dbus_message_iter_get_arg_type(&held) == DBUS_TYPE_DOUBLE)
        dbus_message_iter_get_basic(&held, &factor);
    const bool sane = factor >= kSmallestFactor && factor <= kLargestFactor;
    return sane ? static_cast<unsigned>(std::lround(factor * 100)) : 0;
}

/// REQUIRES: `words` is at a string. Moves it on.
std::string_view take_text(DBusMessageIter& words) {
    const char* text = "";
    dbus_message_iter_get_basic(&words, &text);
    dbus_message_iter_next(&words);
    return text;
}

/// REQUIRES: `words` is at a string, a key, and its value comes next.
unsigned with_setting(unsigned known, std::string_view space, DBusMessageIter words) {
    const std::string_view key = take_text(words);
    if (space == kGnome && key == kTextFactor)
        return (known & kAllFlags) | percent_of(words) << kPercentShift;
    if (space != kAppearance)
        return known;
    const Flag flag = flag_of(key);
    return says_yes(words) ? known | flag : known & ~flag;
}

/// The entries of an array of dictionary entries, each entered.
template <class Visit>
void for_each_entry(DBusMessageIter& array, Visit visit) {
    DBusMessageIter entries;
    dbus_message_iter_recurse(&array, &entries);
    for (; dbus_message_iter_get_arg_type(&entries) == DBUS_TYPE_DICT_ENTRY; dbus_message_iter_next(&entries)) {
        DBusMessageIter entry;
        dbus_message_iter_recurse(&entries, &entry);
        visit(entry);
    }
}

/// What ReadAll answered; nothing when that is an error or of another shape.
unsigned flags_in_answer(DBusMessage* answer) {
    unsigned flags = kNone;
    if (dbus_message_get_type(answer) != DBUS_MESSAGE_TYPE_METHOD_RETURN ||
        dbus_message_has_signature(answer, "a{sa{sv}}") == FALSE)
        return flags;
    DBusMessageIter all;
    dbus_message_iter_init(answer, &all);
    for_each_entry(all, [&flags](DBusMessageIter& space) {
        const std::string_view name = take_text(space);
        for_each_entry(space,
                       [&flags, name](const DBusMessageIter& setting) { flags = with_setting(flags, name, setting); });
    });
    return flags;
}

unsigned flags_after_signal(unsigned flags, DBusMessage* message) {
    if (dbus_message_is_signal(message, kInterface, "SettingChanged") == FALSE ||
        dbus_message_has_signature(message, "ssv") == FALSE)
        return flags;
    DBusMessageIter words;
    dbus_message_iter_init(message, &words);
    const std::string_view space = take_text(words);
    return with_setting(flags, space, words);
}

BusMessage read_all() {
    BusMessage message(dbus_message_new_method_call(kName, kPath, kInterface, "ReadAll"));
    const char* names[] = {kAppearance, kGnome};
    const char** spaces = names;
    if (message && dbus_message_append_args(message.get(), DBUS_TYPE_ARRAY, DBUS_TYPE_STRING, &spaces, 2,
                                            DBUS_TYPE_INVALID) == FALSE)
        message.reset();
    return message;
}

}  // namespace

Portal::Portal(std::function<void()> changed) : changed_(std::move(changed)), address_(session_bus_address()) {
    if (address_.empty())
        return;
    stop_ = Descriptor(eventfd(0, EFD_CLOEXEC));
    // The window's library speaks to the bus too, on the main thread.
    if (!stop_.open() || dbus_threads_init_default() == FALSE)
        return;
    // Signals are for the main thread, which they wake.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const auto run = [](void* portal) -> void* {
        static_cast<Portal*>(portal)->listen();
        return nullptr;
    };
    runs_ = pthread_create(&thread_, nullptr, run, this) == 0;
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

Portal::~Portal() {
    if (!runs_)
        return;
    eventfd_write(stop_.number(), 1);
    pthread_join(thread_, nullptr);
}

Appearance Portal::appearance() const {
    const unsigned flags = flags_;
    const unsigned percent = flags >> kPercentShift;
    return {(flags & kDark) != 0, (flags & kHighContrast) != 0, (flags & kReducedMotion) != 0,
            percent == 0 ? 100 : static_cast<int>(percent)};
}

void Portal::take(unsigned flags) {
    if (flags_.exchange(flags) != flags)
        changed_();
}

/// Changes are asked for before the present state, so that none falls between.
void Portal::listen() {
    Bus bus(address_);
    bus.subscribe(kAppearanceChanges);
    bus.subscribe(kTextFactorChanges);
    const dbus_uint32_t asked = bus.send(read_all());
    do {
        while (const BusMessage message = bus.next()) {
            if (asked != 0 && dbus_message_get_reply_serial(message.get()) == asked)
                take(flags_in_answer(message.get()));
            else
                take(flags_after_signal(flags_, message.get()));
        }
    } while (bus.connected() && bus.wait(stop_.number()));
}

}  // namespace duolog::platform
