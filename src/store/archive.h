/// cereal archives whose input is bounded: the only thing here that decodes cereal's bytes. Numbers are little endian,
/// lengths are 32 bits and are checked against the bytes left before anything is allocated. Knows arithmetic types of
/// at most 64 bits, std::string and arrays of bytes; what else a record holds must be built from these.
#pragma once

#include <array>
#include <cereal/cereal.hpp>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace duolog::store {

/// The bytes are not what an archive wrote.
class ArchiveError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Something is larger or more than a limit that Duolog states.
class LimitError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The record is of a version that this build does not know.
class VersionError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

template <class T>
concept Number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool> && sizeof(T) <= 8;

/// The unsigned integer that is as wide as T.
template <class T>
using BitsOf = std::conditional_t<sizeof(T) == 1, std::uint8_t,
                                  std::conditional_t<sizeof(T) == 2, std::uint16_t,
                                                     std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>>>;

/// Appends to a string, which outlives the archive.
class OutputArchive : public cereal::OutputArchive<OutputArchive, cereal::AllowEmptyClassElision> {
public:
    explicit OutputArchive(std::string& bytes)
        : cereal::OutputArchive<OutputArchive, cereal::AllowEmptyClassElision>(this), bytes_(bytes) {}

    void write(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }
    template <Number T>
    void write_number(T value) {
        BitsOf<T> bits;
        std::memcpy(&bits, &value, sizeof bits);
        for (std::size_t i = 0; i < sizeof bits; ++i)
            bytes_ += static_cast<char>(static_cast<std::uint64_t>(bits) >> (8 * i) & 0xFF);
    }

private:
    std::string& bytes_;
};

/// Reads a span, which outlives the archive. Throws ArchiveError where the bytes end too early.
class InputArchive : public cereal::InputArchive<InputArchive, cereal::AllowEmptyClassElision> {
public:
    explicit InputArchive(std::span<const char> bytes)
        : cereal::InputArchive<InputArchive, cereal::AllowEmptyClassElision>(this), left_(bytes) {}

    std::size_t bytes_left() const { return left_.size(); }

    void read(void* data, std::size_t size) {
        if (size > left_.size())
            throw ArchiveError("the bytes end too early");
        if (size > 0)
            std::memcpy(data, left_.data(), size);
        left_ = left_.subspan(size);
    }
    template <Number T>
    T read_number() {
        std::array<std::uint8_t, sizeof(T)> raw;
        read(raw.data(), raw.size());
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < raw.size(); ++i)
            bits |= static_cast<std::uint64_t>(raw[i]) << (8 * i);
        const auto narrow = static_cast<BitsOf<T>>(bits);
        T value;
        std::memcpy(&value, &narrow, sizeof value);
        return value;
    }
    /// Elements of at least one byte each.
    std::size_t read_length() {
        const auto length = read_number<std::uint32_t>();
        if (length > left_.size())
            throw ArchiveError("a length is beyond the end");
        return length;
    }

private:
    std::span<const char> left_;
};

template <Number T>
void CEREAL_SAVE_FUNCTION_NAME(OutputArchive& archive, const T& value) {
    archive.write_number(value);
}
template <Number T>
void CEREAL_LOAD_FUNCTION_NAME(InputArchive& archive, T& value) {
    value = archive.read_number<T>();
}

/// A template so that nothing converts to bool on the way.
template <class T>
requires std::is_same_v<T, bool>
void CEREAL_SAVE_FUNCTION_NAME(OutputArchive& archive, const T& value) {
    archive.write_number(static_cast<std::uint8_t>(value ? 1 : 0));
}
template <class T>
requires std::is_same_v<T, bool>
void CEREAL_LOAD_FUNCTION_NAME(InputArchive& archive, T& value) {
    const auto byte = archive.read_number<std::uint8_t>();
    if (byte > 1)
        throw ArchiveError("a bool is neither 0 nor 1");
    value = byte == 1;
}

inline void CEREAL_SAVE_FUNCTION_NAME(OutputArchive& archive, const std::string& text) {
    if (text.size() > std::numeric_limits<std::uint32_t>::max())
        throw ArchiveError("a text is too long to be written");
    archive.write_number(static_cast<std::uint32_t>(text.size()));
    archive.write(text.data(), text.size());
}
inline void CEREAL_LOAD_FUNCTION_NAME(InputArchive& archive, std::string& text) {
    text.resize(archive.read_length());
    archive.read(text.data(), text.size());
}

template <std::size_t N>
void CEREAL_SAVE_FUNCTION_NAME(OutputArchive& archive, const std::array<std::uint8_t, N>& bytes) {
    archive.write(bytes.data(), N);
}
template <std::size_t N>
void CEREAL_LOAD_FUNCTION_NAME(InputArchive& archive, std::array<std::uint8_t, N>& bytes) {
    archive.read(bytes.data(), N);
}

/// Names are not written.
template <class T>
void CEREAL_SERIALIZE_FUNCTION_NAME(OutputArchive& archive, cereal::NameValuePair<T>& pair) {
    archive(pair.value);
}
template <class T>
void CEREAL_SERIALIZE_FUNCTION_NAME(InputArchive& archive, cereal::NameValuePair<T>& pair) {
    archive(pair.value);
}

}  // namespace duolog::store

CEREAL_REGISTER_ARCHIVE(duolog::store::OutputArchive)
CEREAL_REGISTER_ARCHIVE(duolog::store::InputArchive)
CEREAL_SETUP_ARCHIVE_TRAITS(duolog::store::InputArchive, duolog::store::OutputArchive)
