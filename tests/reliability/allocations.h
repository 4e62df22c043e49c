/// Lets one allocation of the program fail: operator new is replaced. Counts only what is exposed.
#pragma once

namespace duolog::reliability {

/// From now on allocations count, and the `nth` fails once; none with 0.
void expose_allocations(long nth);
/// How many there were.
long spare_allocations();

/// What is not under test allocates in the life of one of these, and is neither counted nor fails.
class Spared {
public:
    Spared();
    Spared(const Spared&) = delete;
    Spared& operator=(const Spared&) = delete;
    ~Spared();

private:
    bool before_;
};

/// Within a Spared: what is under test is called back.
class Exposed {
public:
    /// REQUIRES: `spared` is the innermost one.
    explicit Exposed(const Spared& spared);
    Exposed(const Exposed&) = delete;
    Exposed& operator=(const Exposed&) = delete;
    ~Exposed();
};

}  // namespace duolog::reliability
