#include "tests/gui/console/ConsoleWorld.h"

namespace amphoe::testing {

ConsoleWorld::ConsoleWorld() = default;

ConsoleWorld::~ConsoleWorld() = default;

}  // namespace amphoe::testing
