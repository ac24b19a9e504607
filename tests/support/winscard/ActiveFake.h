// The fake that the C functions act on; winscard has no other way to pass it.
#pragma once

#include <atomic>

namespace amphoe::tests {

class FakeWinscard;
std::atomic<FakeWinscard*>& active_fake();

}  // namespace amphoe::tests
