#include "support/fake_portal.h"

#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace duolog::tests {
namespace {

constexpr const char* kInterface = "org.freedesktop.portal.Settings";
constexpr const char* kNamespace = "org.freedesktop.appearance";
constexpr const char* kAnother = "org.gnome.desktop.interface";

void check(bool done) {
    if (!done)
        throw std::runtime_error("the bus of the test does not work");
}

void append_variant(DBusMessageIter& to, int type, const char* signature, const void* value) {
    DBusMessageIter variant;
    dbus_message_iter_open_container(&to, DBUS_TYPE_VARIANT, signature, &variant);
    dbus_message_iter_append_basic(&variant, type, value);
    dbus_message_iter_close_container(&to, &variant);
}

struct AppendVariant {
    DBusMessageIter& to;
    void operator()(std::uint32_t number) const { append_variant(to, DBUS_TYPE_UINT32, "u", &number); }
    void operator()(std::int32_t number) const { append_variant(to, DBUS_TYPE_INT32, "i", &number); }
    void operator()(double number) const { append_variant(to, DBUS_TYPE_DOUBLE, "d", &number); }
    void operator()(const std::string& text) const {
        const char* start = text.c_str();
        append_variant(to, DBUS_TYPE_STRING, "s", &start);
    }
    void operator()(Wrapped wrapped) const {
        DBusMessageIter outer;
        DBusMessageIter middle;
        dbus_message_iter_open_container(&to, DBUS_TYPE_VARIANT, "v", &outer);
        dbus_message_iter_open_container(&outer, DBUS_TYPE_VARIANT, "v", &middle);
        append_variant(middle, DBUS_TYPE_UINT32, "u", &wrapped.number);
        dbus_message_iter_close_container(&outer, &middle);
        dbus_message_iter_close_container(&to, &outer);
    }
};

void append_text(DBusMessageIter& to, const std::string& text) {
    const char* start = text.c_str();
    dbus_message_iter_append_basic(&to, DBUS_TYPE_STRING, &start);
}

void append_settings(DBusMessageIter& to, const PortalSettings& settings) {
    DBusMessageIter array;
    dbus_message_iter_open_container(&to, DBUS_TYPE_ARRAY, "{sv}", &array);
    for (const auto& [key, value] : settings) {
        DBusMessageIter entry;
        dbus_message_iter_open_container(&array, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
        append_text(entry, key);
        std::visit(AppendVariant{entry}, value);
        dbus_message_iter_close_container(&array, &entry);
    }
    dbus_message_iter_close_container(&to, &array);
}

DBusMessage* new_signal() {
    return dbus_message_new_signal("/org/freedesktop/portal/desktop", kInterface, "SettingChanged");
}

}  // namespace

/// Not dbus_bus_get: libdbus looks once where the session bus is, and each test has one of its own.
FakePortal::FakePortal(const PrivateBus& bus)
    : connection_(dbus_connection_open_private(bus.address().c_str(), nullptr)) {
    check(connection_ != nullptr && dbus_bus_register(connection_, nullptr) != FALSE);
    check(dbus_bus_request_name(connection_, "org.freedesktop.portal.Desktop", DBUS_NAME_FLAG_DO_NOT_QUEUE, nullptr) ==
          DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER);
}

FakePortal::~FakePortal() {
    if (call_ != nullptr)
        dbus_message_unref(call_);
    dbus_connection_close(connection_);
    dbus_connection_unref(connection_);
}

bool FakePortal::asked() { return called(kInterface, "ReadAll"); }

bool FakePortal::called(const char* interface, const char* method) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end = Clock::now() + std::chrono::seconds(20);
    while (Clock::now() < end && dbus_connection_read_write(connection_, 1000) != FALSE) {
        while (DBusMessage* message = dbus_connection_pop_message(connection_)) {
            if (dbus_message_is_method_call(message, interface, method) != FALSE) {
                if (call_ != nullptr)
                    dbus_message_unref(call_);
                call_ = message;
                return true;
            }
            dbus_message_unref(message);
        }
    }
    return false;
}

std::optional<std::string> FakePortal::asked_to_open() {
    if (!called("org.freedesktop.portal.OpenURI", "OpenFile"))
        return std::nullopt;
    const char* window = nullptr;
    int file = -1;
    check(dbus_message_get_args(call_, nullptr, DBUS_TYPE_STRING, &window, DBUS_TYPE_UNIX_FD, &file,
                                DBUS_TYPE_INVALID) != FALSE);
    std::ifstream words("/proc/self/fd/" + std::to_string(file), std::ios::binary);  // It may be one without rights.
    std::string text{std::istreambuf_iterator<char>(words), {}};
    close(file);
    return text;
}

void FakePortal::answer_with_request() {
    DBusMessage* message = new_answer();
    DBusMessageIter words;
    const char* path = "/org/freedesktop/portal/desktop/request/1";
    dbus_message_iter_init_append(message, &words);
    dbus_message_iter_append_basic(&words, DBUS_TYPE_OBJECT_PATH, &path);
    send(message);
}

DBusMessage* FakePortal::new_answer() const {
    check(call_ != nullptr);
    return dbus_message_new_method_return(call_);
}

void FakePortal::send(DBusMessage* message) {
    check(message != nullptr && dbus_connection_send(connection_, message, nullptr) != FALSE);
    dbus_connection_flush(connection_);
    dbus_message_unref(message);
}

void FakePortal::answer_in(const Spaces& spaces) {
    DBusMessage* message = new_answer();
    DBusMessageIter all;
    DBusMessageIter array;
    dbus_message_iter_init_append(message, &all);
    dbus_message_iter_open_container(&all, DBUS_TYPE_ARRAY, "{sa{sv}}", &array);
    for (const auto& [space, settings] : spaces) {
        DBusMessageIter entry;
        dbus_message_iter_open_container(&array, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
        append_text(entry, space);
        append_settings(entry, settings);
        dbus_message_iter_close_container(&array, &entry);
    }
    dbus_message_iter_close_container(&all, &array);
    send(message);
}

void FakePortal::answer(const PortalSettings& settings) { answer_in({{kNamespace, settings}}); }

void FakePortal::answer_in_another_namespace(const PortalSettings& settings) { answer_in({{kAnother, settings}}); }

void FakePortal::answer_with_gnome(const PortalSettings& settings, const PortalSettings& of_gnome) {
    answer_in({{kNamespace, settings}, {kAnother, of_gnome}});
}

void FakePortal::answer_with_error() {
    check(call_ != nullptr);
    send(dbus_message_new_error(call_, DBUS_ERROR_FAILED, "no settings today"));
}

void FakePortal::answer_with_text() {
    DBusMessage* message = new_answer();
    DBusMessageIter words;
    dbus_message_iter_init_append(message, &words);
    append_text(words, "dark");
    send(message);
}

void FakePortal::answer_with_nothing() { send(new_answer()); }

void FakePortal::change_in(const char* space, const std::string& key, const PortalValue& value) {
    DBusMessage* message = new_signal();
    DBusMessageIter words;
    dbus_message_iter_init_append(message, &words);
    append_text(words, space);
    append_text(words, key);
    std::visit(AppendVariant{words}, value);
    send(message);
}

void FakePortal::change(const std::string& key, const PortalValue& value) { change_in(kNamespace, key, value); }

void FakePortal::change_in_another_namespace(const std::string& key, const PortalValue& value) {
    change_in(kAnother, key, value);
}

/// The bus lets signals pass by their first word, so that this has one.
void FakePortal::change_with_nothing() {
    DBusMessage* message = new_signal();
    DBusMessageIter words;
    dbus_message_iter_init_append(message, &words);
    append_text(words, kNamespace);
    send(message);
}

}  // namespace duolog::tests
