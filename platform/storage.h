/// Named blobs in the person's own data place. A blob is replaced or removed wholly or not at all: a reader sees the
/// old bytes or the new. Reads answer from what is durable; commits answer late, or refuse. Knows nothing of journals.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace duolog::platform {

/// More than anything that is written; a larger file was not put there by Duolog and is not read into memory.
inline constexpr std::size_t kMaxBlobBytes = std::size_t{64} * 1024 * 1024;

/// One change. `name` is [a-z0-9][a-z0-9._-]* in at most two folders ("seg/00a1.dls"), at most 100 bytes;
/// another name is refused. "settings" is taken, for settings.h.
struct Write {
    enum class Kind {
        Replace,  ///< The whole blob, new or anew.
        Append,   ///< `bytes` at the end of the blob; with `at` 0 a new one.
        Remove,   ///< Removing what is not there succeeds.
    };
    Kind kind = Kind::Replace;
    std::string name;
    std::string bytes;   ///< Unused by Remove.
    std::size_t at = 0;  ///< Append only: how long the blob is now. Another length is refused as Damaged.
};

enum class Access { Writer, Reader };  ///< Reader: another window or tab is the writer.

/// Detail of an Unavailable error of open(): the place held blobs before and holds none now. Told once; the next open()
/// succeeds.
inline constexpr const char* kEmptied = "emptied";

class Storage {
public:
    using Done = std::function<void(core::Status)>;
    virtual ~Storage() = default;

    /// Reaches the data place; `done` is called once, perhaps before this returns, perhaps seconds later.
    /// A store that cannot be opened is an error, never an empty store. May be called again after a failure, and
    /// again after success to read everything anew. Errors: Refused, Unavailable.
    virtual void open(Done done) = 0;
    /// REQUIRES for all below: an open that succeeded.
    virtual Access access() const = 0;
    /// Names of all blobs, sorted. Errors: Refused, Unavailable.
    virtual core::Result<std::vector<std::string>> list() = 0;
    /// Errors: NotFound when `name` was never written; TooLarge beyond kMaxBlobBytes; Refused, Unavailable.
    virtual core::Result<std::string> read(std::string_view name) = 0;
    /// Makes the batch durable. `done` is called exactly once: with success only when every write would survive a
    /// power cut. In the browser a batch is all or none; natively the writes are made in order up to one that fails,
    /// each Replace and Remove whole or not at all. An Append that failed, or that a power cut hit, may have left a
    /// part of its bytes: nothing more is to be appended to that blob. Slow: the batch may still come through later.
    /// Two commits keep their order.
    /// Errors: Full, Refused, ReadOnly, Unavailable, Slow, Damaged.
    virtual void commit(std::vector<Write> batch, Done done) = 0;
    /// Whether a batch is all or none here.
    virtual bool batches_are_whole() const { return false; }
    /// Asks the present writer to finish and hand over; on success access() is Writer and the blobs were read anew.
    /// Errors: ReadOnly when the other does not let go.
    virtual void take_over(Done done) = 0;
    /// Called when another window took over: access() is Reader from then on.
    virtual void on_lost(std::function<void()> lost) = 0;
    /// The folder where the data lies; empty where there is none to name (the browser).
    virtual std::string place() const = 0;
};

/// The platform's storage, not yet opened. `folder` is where the files lie on a desktop; the browser has one place of
/// its own and ignores it.
std::unique_ptr<Storage> make_storage(const std::string& folder);

/// Where the journal lies when the person names no folder: $XDG_DATA_HOME/duolog or ~/.local/share/duolog (XDG Base
/// Directory Specification 0.8). In the browser a name that nothing depends on.
std::string default_data_folder();

}  // namespace duolog::platform
