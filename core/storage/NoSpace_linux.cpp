#include <cerrno>

#include "core/storage/NoSpace.h"

namespace amphoe::storage {

bool means_no_space(int system_error) {
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

}  // namespace amphoe::storage
