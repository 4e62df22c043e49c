// Writes a journal of format version 1 into the folder that is given: the same bytes in every run. With it comes
// expected.json, what a reader must find there. read_journal.test.mjs and tests/fixtures/ use both.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "format/made_up_journal.h"

using namespace duolog;

namespace {

bool write_file(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.good();
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("Usage: duolog_write_journal FOLDER EXPECTED.JSON\n", stderr);
        return 2;
    }
    tests::MemoryStorage storage;
    const bool written = tests::write_made_up_journal(storage);
    bool good = written && write_file(arguments[2], tests::made_up_json());
    for (const auto& [name, bytes] : storage.blobs())
        good = good && write_file(std::filesystem::path(arguments[1]) / name, bytes);
    if (!good)
        std::fputs("The journal could not be written.\n", stderr);
    return good ? 0 : 1;
}
