#include "devices/card/pcsc/ServiceHabits.h"

namespace amphoe::devices::card {

bool service_ends_with_last_reader() {
    return true;
}

}  // namespace amphoe::devices::card
