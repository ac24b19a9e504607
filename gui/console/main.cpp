// amphoectl.
#include <iostream>

#include "gui/console/Console.h"
#include "gui/console/StopSignals.h"

int main(int argc, char** argv) {
    const amphoe::gui::console::StopSignals signals;
    return amphoe::gui::console::Console::run(argc, argv, &amphoe::gui::Assembly::open, std::cout, std::cerr,
                                              signals.token());
}
