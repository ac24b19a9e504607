// A real HTTP proxy (tinyproxy) as a process of its own.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace amphoe::testing {

/// Listens on a free port of 127.0.0.1 and lets CONNECT through to the ports named only. Ends with the object.
class ProxyProcess {
  public:
    static bool is_installed();
    /// `folder` takes its settings and its log. Throws std::runtime_error when it does not come up.
    ProxyProcess(std::filesystem::path folder, const std::vector<int>& connect_ports);
    ProxyProcess(const ProxyProcess&) = delete;
    ProxyProcess& operator=(const ProxyProcess&) = delete;
    ~ProxyProcess();

    int port() const { return port_; }
    /// How many CONNECT requests it has logged.
    int connects() const;

  private:
    void write_settings(const std::vector<int>& connect_ports) const;
    bool answers() const;

    std::filesystem::path folder_;
    int port_ = 0;
    pid_t process_ = -1;
};

}  // namespace amphoe::testing
