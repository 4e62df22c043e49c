#include "store/device_file.h"

#include <doctest/doctest.h>

#include "unit/store/material.h"

using namespace duolog;
using store::decode_device;
using store::DeviceFile;
using store::encode_device;

namespace {

const DeviceFile kChecked{tests::device(5), core::Moment{tests::kNow, -90}};

}  // namespace

TEST_CASE("a device's file comes back as it was, checked or never") {
    const auto never = decode_device(encode_device({tests::device(5), std::nullopt}));
    REQUIRE(never);
    CHECK(never->device == tests::device(5));
    CHECK_FALSE(never->last_check);
    CHECK(decode_device(encode_device(kChecked))->last_check == core::Moment{tests::kNow, -90});
}

TEST_CASE("no flipped bit and no cut is ever taken for a device's file") {
    const std::string bytes = encode_device(kChecked);
    CHECK(bytes.size() == 35);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit)
        REQUIRE_FALSE(decode_device(tests::flipped(bytes, bit)));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE_FALSE(decode_device(bytes.substr(0, size)));
    CHECK_FALSE(decode_device(""));
    CHECK_FALSE(decode_device(std::string(300, 'x')));
}

TEST_CASE("fields that a newer Duolog put before the checksum are passed over") {
    std::string longer = encode_device(kChecked);
    longer.insert(longer.size() - 4, "more");
    REQUIRE(decode_device(tests::with_checksum(longer)));
    CHECK(decode_device(tests::with_checksum(longer))->last_check == kChecked.last_check);
}
