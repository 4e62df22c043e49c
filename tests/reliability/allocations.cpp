#include "reliability/allocations.h"

#include <cstdlib>
#include <new>

namespace {

// operator new is one for the whole program, and so is what it counts.
bool exposed = false;
bool spared = false;
long allocations = 0;
long failing = 0;

void* allocate(std::size_t size) {
    if (exposed && !spared && ++allocations == failing)
        return nullptr;
    return std::malloc(size == 0 ? 1 : size);
}

}  // namespace

void* operator new(std::size_t size) {
    void* memory = allocate(size);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

namespace duolog::reliability {

void expose_allocations(long nth) {
    allocations = 0;
    failing = nth;
    exposed = true;
}

long spare_allocations() {
    exposed = false;
    return allocations;
}

Spared::Spared() : before_(spared) { spared = true; }
Spared::~Spared() { spared = before_; }

Exposed::Exposed(const Spared&) { spared = false; }
Exposed::~Exposed() { spared = true; }

}  // namespace duolog::reliability
