namespace duolog::views {}
