#include "devices/card/pcsc/ServiceHabits.h"

namespace amphoe::devices::card {

bool service_ends_with_last_reader() {
    return false;
}

}  // namespace amphoe::devices::card
