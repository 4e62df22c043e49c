/// What an operation that can fail answers: a value or an Error. Nothing here throws.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace duolog::core {

/// What went wrong, in the terms in which a person is told. Never written to disk.
enum class ErrorCode {
    NotFound,     ///< The thing was never there.
    Damaged,      ///< Bytes are there and are not what was written. They are kept.
    TooNew,       ///< Made by a newer Duolog. Kept, not rewritten.
    TooLarge,     ///< Beyond a limit that the interface states.
    Full,         ///< No room left on the device (disk full, quota exceeded).
    Refused,      ///< The system does not let us read or write here.
    ReadOnly,     ///< Another window or tab is the writer.
    Unavailable,  ///< Storage cannot be reached at all, or the connection was lost.
    Slow,         ///< No answer within the time that the interface states; it may still come.
};

/// `detail` is for diagnostics (a file name, the system's own words); it is never translated.
struct Error {
    ErrorCode code = ErrorCode::Unavailable;
    std::string detail;
    bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::move(value)) {}
    Result(Error error) : held_(std::move(error)) {}

    bool ok() const { return held_.index() == 0; }
    /// REQUIRES: ok().
    T& value() { return std::get<0>(held_); }
    const T& value() const { return std::get<0>(held_); }
    /// REQUIRES: !ok().
    const Error& error() const { return std::get<1>(held_); }

private:
    std::variant<T, Error> held_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    bool ok() const { return !error_; }
    /// REQUIRES: !ok().
    const Error& error() const { return *error_; }

private:
    std::optional<Error> error_;
};

using Status = Result<void>;

}  // namespace duolog::core
